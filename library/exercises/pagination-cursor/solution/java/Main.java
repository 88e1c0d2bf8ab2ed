import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

public class Main {
    record Place(long time, long id) {}

    static final Comparator<Place> NEWEST_FIRST =
        Comparator.comparingLong(Place::time).thenComparingLong(Place::id).reversed();
    static final Pattern CURSOR = Pattern.compile("([0-9]{1,13}):([0-9]{1,13})");

    private final Map<Long, Long> times = new HashMap<>(); // by id

    void add(long id, long time) {
        times.put(id, time);
    }

    void delete(long id) {
        times.remove(id);
    }

    // Returns the line to print. size and cursor are text, as the caller sent them.
    String page(String size, String cursor) {
        String digits = size.replaceFirst("^0+", "");
        if (!digits.matches("[0-9]+")) {
            return "error size";
        }
        int limit = digits.length() > 2 ? 50 : Math.min(50, Integer.parseInt(digits));
        Matcher match = CURSOR.matcher(cursor);
        Place from = match.matches()
            ? new Place(Long.parseLong(match.group(1)), Long.parseLong(match.group(2)))
            : null;
        if (from == null && !cursor.equals("-")) {
            return "error cursor";
        }
        List<Place> places = times.entrySet().stream()
            .map(entry -> new Place(entry.getValue(), entry.getKey()))
            .filter(place -> from == null || NEWEST_FIRST.compare(from, place) < 0)
            .sorted(NEWEST_FIRST)
            .limit(limit + 1)
            .toList();
        boolean more = places.size() > limit;
        List<Place> shown = more ? places.subList(0, limit) : places;
        String ids = shown.stream().map(place -> "" + place.id()).collect(Collectors.joining(" "));
        String next = more ? shown.get(limit - 1).time() + ":" + shown.get(limit - 1).id() : "-";
        return (ids.isEmpty() ? "empty" : ids) + " next=" + next;
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Main messages = new Main();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] words = line.trim().split("\\s+");
            switch (words[0]) {
                case "add" -> messages.add(Long.parseLong(words[1]), Long.parseLong(words[2]));
                case "delete" -> messages.delete(Long.parseLong(words[1]));
                case "list" -> System.out.println(messages.page(words[1], words[2]));
                default -> { }
            }
        }
    }
}
