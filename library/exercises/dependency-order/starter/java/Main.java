import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

public class Main {
    record Needs(String service, List<String> needed) {}

    // needs: one entry for each line of the input. Returns the lines to print.
    static List<String> startOrder(List<Needs> needs) {
        List<String> out = new ArrayList<>();
        for (Needs entry : needs) {
            out.add(entry.service());
        }
        return out;
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        List<Needs> needs = new ArrayList<>();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            line = line.trim();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int colon = line.indexOf(':');
            String rest = line.substring(colon + 1).trim();
            List<String> needed = rest.isEmpty() ? List.of() : List.of(rest.split("\\s+"));
            needs.add(new Needs(line.substring(0, colon).trim(), needed));
        }
        for (String line : startOrder(needs)) {
            System.out.println(line);
        }
    }
}
