import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

public class Main {
    // crash is "", "before" or "after"
    record Delivery(String id, String wallet, long amount, String crash) {}

    record Handled(String wallet, long amount, String outcome) {}

    private final int remember;
    private final Map<String, Long> balances = new TreeMap<>();
    private final LinkedHashMap<String, Handled> handled = new LinkedHashMap<>(); // the oldest first

    Main(int remember) {
        this.remember = remember;
    }

    String deliver(Delivery delivery) {
        Handled known = handled.get(delivery.id());
        if (known == null) {
            return commit(delivery);
        }
        boolean same = known.wallet().equals(delivery.wallet()) && known.amount() == delivery.amount();
        return same ? "repeat " + known.outcome() : "conflict";
    }

    // Effect and outcome together: this is the transaction.
    String commit(Delivery delivery) {
        long before = balances.getOrDefault(delivery.wallet(), 0L);
        boolean refused = before + delivery.amount() < 0;
        long after = refused ? before : before + delivery.amount();
        String outcome = (refused ? "refused " : "applied ") + after;
        balances.put(delivery.wallet(), after);
        handled.put(delivery.id(), new Handled(delivery.wallet(), delivery.amount(), outcome));
        if (handled.size() > remember) {
            handled.remove(handled.keySet().iterator().next());
        }
        return outcome;
    }

    // remember: how many messages the consumer remembers. Returns the lines to print.
    static List<String> consume(int remember, List<Delivery> deliveries) {
        Main consumer = new Main(remember);
        List<String> out = new ArrayList<>();
        for (Delivery delivery : deliveries) {
            String answer = delivery.crash().equals("before") ? "crash" : consumer.deliver(delivery);
            out.add(delivery.crash().equals("after") ? "crash" : answer);
        }
        consumer.balances.forEach((wallet, balance) -> out.add("balance " + wallet + " " + balance));
        return out;
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        int remember = Integer.parseInt(in.readLine().trim().split("\\s+")[1]);
        List<Delivery> deliveries = new ArrayList<>();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.isBlank()) {
                continue;
            }
            String[] words = line.trim().split("\\s+");
            String crash = words.length > 3 ? words[3].substring("crash-".length()) : "";
            deliveries.add(new Delivery(words[0], words[1], Long.parseLong(words[2]), crash));
        }
        for (String line : consume(remember, deliveries)) {
            System.out.println(line);
        }
    }
}
