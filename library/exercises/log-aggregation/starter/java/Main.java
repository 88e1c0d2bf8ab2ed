import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

public class Main {
    // lines: the lines of the log, without blank ones. Returns the lines of the table.
    static List<String> table(List<String> lines) {
        List<String> out = new ArrayList<>();
        out.add("broken " + lines.size());
        return out;
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        List<String> lines = new ArrayList<>();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (!line.isBlank()) {
                lines.add(line);
            }
        }
        for (String line : table(lines)) {
            System.out.println(line);
        }
    }
}
