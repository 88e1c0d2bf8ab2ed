import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

public class Main {
    static final class Row {
        final String method;
        final String path;
        final List<Integer> durations = new ArrayList<>();
        int errors;

        Row(String method, String path) {
            this.method = method;
            this.path = path;
        }

        int p95() {
            List<Integer> sorted = new ArrayList<>(durations);
            Collections.sort(sorted);
            int place = (sorted.size() * 95 + 99) / 100; // rounded up, counted from 1
            return sorted.get(place - 1);
        }

        @Override
        public String toString() {
            int count = durations.size();
            return method + " " + path + " " + count + " " + errors * 100 / count + "% " + p95() + "ms";
        }
    }

    static boolean good(String[] fields) {
        return fields.length == 5
            && fields[1].matches("[A-Z]+")
            && fields[2].startsWith("/")
            && fields[3].matches("[1-5][0-9]{2}")
            && fields[4].matches("[0-9]+ms");
    }

    static String route(String path) {
        String[] parts = path.split("\\?", 2)[0].split("/", -1);
        for (int i = 0; i < parts.length; i++) {
            if (parts[i].matches("[0-9]+")) {
                parts[i] = ":id";
            }
        }
        return String.join("/", parts);
    }

    static List<String> table(List<String> lines) {
        Map<String, Row> rows = new HashMap<>();
        int broken = 0;
        for (String line : lines) {
            String[] fields = line.split(" ", -1);
            if (!good(fields)) {
                broken++;
                continue;
            }
            String path = route(fields[2]);
            Row row = rows.computeIfAbsent(fields[1] + " " + path, key -> new Row(fields[1], path));
            row.durations.add(Integer.parseInt(fields[4].substring(0, fields[4].length() - 2)));
            if (fields[3].startsWith("5")) {
                row.errors++;
            }
        }
        List<Row> sorted = new ArrayList<>(rows.values());
        sorted.sort(Comparator.comparingInt((Row row) -> -row.durations.size())
            .thenComparing(row -> row.path)
            .thenComparing(row -> row.method));
        List<String> out = new ArrayList<>();
        for (Row row : sorted) {
            out.add(row.toString());
        }
        out.add("broken " + broken);
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
