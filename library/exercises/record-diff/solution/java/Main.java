import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

public class Main {
    record Change(String path, String sign, String text) {
        int compare(Change other) {
            String[] a = path.split("\\.");
            String[] b = other.path.split("\\.");
            for (int i = 0; i < Math.min(a.length, b.length); i++) {
                int result = compareParts(a[i], b[i]);
                if (result != 0) {
                    return result;
                }
            }
            if (a.length != b.length) {
                return a.length - b.length;
            }
            return Boolean.compare(other.sign.equals("-"), sign.equals("-"));
        }
    }

    static int compareParts(String a, String b) {
        boolean aIsNumber = a.matches("[0-9]+");
        boolean bIsNumber = b.matches("[0-9]+");
        if (aIsNumber && bIsNumber) {
            return Long.compare(Long.parseLong(a), Long.parseLong(b));
        }
        return aIsNumber == bIsNumber ? a.compareTo(b) : aIsNumber ? -1 : 1;
    }

    static Map<String, String> visible(Map<String, String> record, List<String> ignored) {
        Map<String, String> kept = new HashMap<>(record);
        for (String group : ignored) {
            kept.keySet().removeIf(path -> path.equals(group) || path.startsWith(group + "."));
        }
        return kept;
    }

    // For each path that has values below it, how many they are.
    static Map<String, Integer> groups(Map<String, String> record) {
        Map<String, Integer> count = new HashMap<>();
        for (String path : record.keySet()) {
            for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
                count.merge(path.substring(0, dot), 1, Integer::sum);
            }
        }
        return count;
    }

    // What record has and other does not, by path.
    static Map<String, Change> onlyIn(Map<String, String> record, Map<String, String> other, String sign) {
        Map<String, Integer> own = groups(record);
        Map<String, Integer> others = groups(other);
        Map<String, Change> out = new LinkedHashMap<>();
        record.forEach((path, value) -> {
            if (other.containsKey(path)) {
                return;
            }
            for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
                String group = path.substring(0, dot);
                if (!others.containsKey(group)) {
                    out.put(group, new Change(group, sign, group + ".* " + own.get(group)));
                    return;
                }
            }
            out.put(path, new Change(path, sign, path + "=" + value));
        });
        return out;
    }

    static long missing(Map<String, String> record, Map<String, String> other) {
        return record.keySet().stream().filter(path -> !other.containsKey(path)).count();
    }

    // ignored: paths; before, after: value by path. Returns the lines to print.
    static List<String> changes(List<String> ignored, Map<String, String> oldRecord, Map<String, String> newRecord) {
        Map<String, String> before = visible(oldRecord, ignored);
        Map<String, String> after = visible(newRecord, ignored);
        List<Change> found = new ArrayList<>();
        before.forEach((path, value) -> {
            if (after.containsKey(path) && !after.get(path).equals(value)) {
                found.add(new Change(path, "~", path + "=" + value + " -> " + after.get(path)));
            }
        });
        int changed = found.size();
        found.addAll(onlyIn(before, after, "-").values());
        found.addAll(onlyIn(after, before, "+").values());
        found.sort(Change::compare);
        List<String> out = new ArrayList<>();
        for (Change change : found) {
            out.add(change.sign() + " " + change.text());
        }
        out.add("added " + missing(after, before) + " removed " + missing(before, after) + " changed " + changed);
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
