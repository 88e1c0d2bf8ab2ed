import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

public class Main {
    // amount is 0 if there is none
    record Event(long number, String kind, long amount) {}

    static final class Account {
        String state = "new";
        long balance;

        // Returns false if the event is rejected.
        boolean apply(Event event) {
            boolean allowed = switch (event.kind()) {
                case "open" -> !state.equals("open");
                case "deposit" -> state.equals("open");
                case "withdraw" -> state.equals("open") && event.amount() <= balance;
                default -> state.equals("open") && balance == 0;
            };
            if (allowed) {
                switch (event.kind()) {
                    case "open" -> state = "open";
                    case "deposit" -> balance += event.amount();
                    case "withdraw" -> balance -= event.amount();
                    default -> state = "closed";
                }
            }
            return allowed;
        }
    }

    static String report(String name, List<Event> events) {
        Map<Long, Event> firsts = new HashMap<>();
        int duplicates = 0;
        int conflicts = 0;
        for (Event event : events) {
            Event first = firsts.putIfAbsent(event.number(), event);
            if (first != null && first.equals(event)) {
                duplicates++;
            } else if (first != null) {
                conflicts++;
            }
        }
        Account account = new Account();
        long last = 0;
        int rejected = 0;
        while (firsts.containsKey(last + 1)) {
            last++;
            if (!account.apply(firsts.get(last))) {
                rejected++;
            }
        }
        return name + " " + account.state + " " + account.balance + " last=" + last + " rejected=" + rejected
            + " duplicates=" + duplicates + " conflicts=" + conflicts + " waiting=" + (firsts.size() - last);
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
