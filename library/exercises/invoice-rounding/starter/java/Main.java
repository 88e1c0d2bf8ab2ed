import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

public class Main {
    record Line(String quantity, String price, String rate) {}

    // discount: in cents. Returns the lines to print.
    static List<String> invoice(long discount, List<Line> lines) {
        List<String> out = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            out.add("line " + (i + 1) + " " + lines.get(i).price() + " 0.00");
        }
        return out;
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        long discount = 0;
        List<Line> lines = new ArrayList<>();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.isBlank()) {
                continue;
            }
            String[] words = line.trim().split("\\s+");
            if (words[0].equals("discount")) {
                discount = Long.parseLong(words[1]);
            } else {
                lines.add(new Line(words[0], words[1], words[2]));
            }
        }
        for (String line : invoice(discount, lines)) {
            System.out.println(line);
        }
    }
}
