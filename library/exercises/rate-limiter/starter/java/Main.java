import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

public class Main {
    record Limit(int n, long w) {}

    record Request(long time, String client) {}

    // Returns one line of output for each request. fallback is the limit for
    // every client that is not in limits.
    static List<String> decide(Limit fallback, Map<String, Limit> limits, List<Request> requests) {
        List<String> out = new ArrayList<>();
        for (Request request : requests) {
            out.add(request.time() + " " + request.client() + " allow 0");
        }
        return out;
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Limit fallback = null;
        Map<String, Limit> limits = new HashMap<>();
        List<Request> requests = new ArrayList<>();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.isBlank()) {
                continue;
            }
            String[] words = line.trim().split("\\s+");
            if (!words[0].equals("limit")) {
                requests.add(new Request(Long.parseLong(words[0]), words[1]));
                continue;
            }
            Limit limit = new Limit(Integer.parseInt(words[1]), Long.parseLong(words[2]));
            if (words.length == 3) {
                fallback = limit;
            } else {
                limits.put(words[3], limit);
            }
        }
        System.out.println(String.join("\n", decide(fallback, limits, requests)));
    }
}
