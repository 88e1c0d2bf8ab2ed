import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

public class Main {
    // crash is "", "before" or "after"
    record Delivery(String id, String wallet, long amount, String crash) {}

    // remember: how many messages the consumer remembers. Returns the lines to print.
    static List<String> consume(int remember, List<Delivery> deliveries) {
        List<String> out = new ArrayList<>();
        for (Delivery delivery : deliveries) {
            out.add("conflict");
        }
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
