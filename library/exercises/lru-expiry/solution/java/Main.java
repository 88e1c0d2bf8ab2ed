import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;

public class Main {
    record Entry(String value, long end) {}

    private final int capacity;
    // In order of access: the entry used least recently comes first.
    private final LinkedHashMap<String, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);

    Main(int capacity) {
        this.capacity = capacity;
    }

    private void bury(long now) {
        entries.values().removeIf(entry -> entry.end() <= now);
    }

    // Stores the value. Returns the key that was evicted, or null.
    String put(long now, String key, String value, long ttl) {
        bury(now);
        String evicted = null;
        if (!entries.containsKey(key) && entries.size() == capacity) {
            evicted = entries.keySet().iterator().next();
            entries.remove(evicted);
        }
        entries.put(key, new Entry(value, now + ttl));
        return evicted;
    }

    // Returns the value, or null if there is none.
    String get(long now, String key) {
        bury(now);
        Entry entry = entries.get(key);
        return entry == null ? null : entry.value();
    }

    void delete(long now, String key) {
        entries.remove(key);
    }

    int size(long now) {
        bury(now);
        return entries.size();
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Main cache = new Main(Integer.parseInt(in.readLine().trim().split(" ")[1]));
        int hits = 0;
        int misses = 0;
        int evictions = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.isBlank()) {
                continue;
            }
            String[] words = line.trim().split("\\s+");
            long now = Long.parseLong(words[0]);
            switch (words[1]) {
                case "put" -> {
                    String evicted = cache.put(now, words[2], words[3], Long.parseLong(words[4]));
                    if (evicted != null) {
                        evictions++;
                        System.out.println("evict " + evicted);
                    }
                }
                case "get" -> {
                    String value = cache.get(now, words[2]);
                    if (value == null) {
                        misses++;
                        System.out.println("miss " + words[2]);
                    } else {
                        hits++;
                        System.out.println("hit " + words[2] + " " + value);
                    }
                }
                case "delete" -> cache.delete(now, words[2]);
                default -> System.out.println("size " + cache.size(now));
            }
        }
        System.out.println("hits " + hits + " misses " + misses + " evictions " + evictions);
    }
}
