import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

public class Main {
    // ignored: paths; before, after: value by path. Returns the lines to print.
    static List<String> changes(List<String> ignored, Map<String, String> before, Map<String, String> after) {
        List<String> out = new ArrayList<>();
        out.add("added " + after.size() + " removed " + before.size() + " changed 0");
        return out;
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        List<String> ignored = new ArrayList<>();
        Map<String, String> before = new HashMap<>();
        Map<String, String> after = new HashMap<>();
        Map<String, String> current = null;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            int equals = line.indexOf('=');
            if (line.startsWith("--- ")) {
                current = line.trim().equals("--- old") ? before : after;
            } else if (current == null && line.startsWith("ignore ")) {
                ignored.add(line.substring(7).trim());
            } else if (equals >= 0) {
                current.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        for (String line : changes(ignored, before, after)) {
            System.out.println(line);
        }
    }
}
