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

    // Returns the lines of output.
    static List<String> replay(Map<String, Long> settings, List<Answer> answers) {
        Answer first = answers.get(0);
        List<String> out = new ArrayList<>();
        out.add("attempt 1 0 " + first.duration() + " " + first.status());
        return out;
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
