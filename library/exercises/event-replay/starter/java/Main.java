import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

public class Main {
    // amount is 0 if there is none
    record Event(long number, String kind, long amount) {}

    // events: in order of arrival. Returns the line for one account.
    static String report(String account, List<Event> events) {
        return account + " new 0 last=0 rejected=0 duplicates=0 conflicts=0 waiting=" + events.size();
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Map<String, List<Event>> accounts = new TreeMap<>();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.isBlank()) {
                continue;
            }
            String[] words = line.trim().split("\\s+");
            long amount = words.length > 3 ? Long.parseLong(words[3]) : 0;
            accounts.computeIfAbsent(words[0], key -> new ArrayList<>())
                .add(new Event(Long.parseLong(words[1]), words[2], amount));
        }
        accounts.forEach((account, events) -> System.out.println(report(account, events)));
    }
}
