import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

public class Main {
    record Limit(int n, long w) {}

    record Request(long time, String client) {}

    static List<String> decide(Limit fallback, Map<String, Limit> limits, List<Request> requests) {
        List<String> out = new ArrayList<>();
        Map<String, Deque<Long>> allowed = new HashMap<>();
        for (Request request : requests) {
            Limit limit = limits.getOrDefault(request.client(), fallback);
            Deque<Long> recent = allowed.computeIfAbsent(request.client(), key -> new ArrayDeque<>());
            while (!recent.isEmpty() && request.time() - recent.peekFirst() >= limit.w()) {
                recent.removeFirst();
            }
            String start = request.time() + " " + request.client();
            if (recent.size() < limit.n()) {
                recent.addLast(request.time());
                out.add(start + " allow " + (limit.n() - recent.size()));
            } else {
                out.add(start + " deny " + (recent.peekFirst() + limit.w() - request.time()));
            }
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
