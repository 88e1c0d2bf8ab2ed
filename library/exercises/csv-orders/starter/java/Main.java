import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

public class Main {
    record Row(int number, String text) {}

    // header: the text of the first line; rows: every line after it that is not blank
    static List<String> report(String header, List<Row> rows) {
        List<String> out = new ArrayList<>();
        out.add("accepted " + rows.size());
        return out;
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String header = in.readLine();
        List<Row> rows = new ArrayList<>();
        int number = 1;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (!line.isBlank()) {
                rows.add(new Row(number, line));
            }
        }
        for (String line : report(header, rows)) {
            System.out.println(line);
        }
    }
}
