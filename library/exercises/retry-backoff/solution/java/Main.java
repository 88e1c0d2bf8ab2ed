import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

public class Main {
    // retryAfter is in seconds, or -1 if the answer had none
    record Answer(String status, long duration, long retryAfter) {}

    static boolean success(String status) {
        return status.matches("2[0-9]{2}");
    }

    static boolean retryable(String status) {
        return status.matches("reset|408|429|5[0-9]{2}");
    }

    // Returns the lines of output.
    static List<String> replay(Map<String, Long> settings, List<Answer> answers) {
        long deadline = settings.get("deadline");
        long cap = settings.get("cap");
        List<String> out = new ArrayList<>();
        long start = 0;
        long backoff = Math.min(settings.get("base"), cap);
        for (int n = 1; ; n++) {
            Answer answer = answers.get(n - 1);
            long end = start + answer.duration();
            if (end > deadline) {
                out.add("attempt " + n + " " + start + " " + deadline + " cut");
                out.add("done " + deadline + " deadline");
                return out;
            }
            out.add("attempt " + n + " " + start + " " + end + " " + answer.status());
            start = end + Math.max(backoff, answer.retryAfter() * 1000);
            String result = null;
            if (success(answer.status())) {
                result = "success";
            } else if (!retryable(answer.status())) {
                result = "failed";
            } else if (n == settings.get("attempts")) {
                result = "exhausted";
            } else if (start >= deadline) {
                result = "deadline";
            }
            if (result != null) {
                out.add("done " + end + " " + result);
                return out;
            }
            backoff = Math.min(backoff * settings.get("factor"), cap);
        }
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Map<String, Long> settings = new HashMap<>();
        List<Answer> answers = new ArrayList<>();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.isBlank()) {
                continue;
            }
            String[] words = line.trim().split("\\s+");
            if (words.length == 1) {
                String[] pair = words[0].split("=");
                settings.put(pair[0], Long.parseLong(pair[1]));
            } else {
                long retryAfter = words.length > 2 ? Long.parseLong(words[2].split("=")[1]) : -1;
                answers.add(new Answer(words[0], Long.parseLong(words[1]), retryAfter));
            }
        }
        System.out.println(String.join("\n", replay(settings, answers)));
    }
}
