import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

public class Main {
    record Route(String method, String pattern, String name) {}

    static List<String> split(String path) {
        int query = path.indexOf('?');
        String plain = query < 0 ? path : path.substring(0, query);
        if (plain.length() > 1 && plain.endsWith("/")) {
            plain = plain.substring(0, plain.length() - 1);
        }
        return plain.equals("/") ? List.of() : Arrays.asList(plain.substring(1).split("/", -1));
    }

    // Fixed is 0, a parameter 1, a rest 2, for each part: the smaller text is the better pattern.
    static String kinds(List<String> pattern) {
        StringBuilder out = new StringBuilder();
        for (String part : pattern) {
            out.append(part.startsWith(":") ? 1 : part.startsWith("*") ? 2 : 0);
        }
        return out.toString();
    }

    // The parameters, or null if the pattern does not fit.
    static List<String> fit(List<String> pattern, List<String> parts) {
        List<String> parameters = new ArrayList<>();
        for (int i = 0; i < pattern.size(); i++) {
            if (i >= parts.size()) {
                return null;
            }
            String expected = pattern.get(i);
            if (expected.startsWith("*")) {
                List<String> rest = parts.subList(i, parts.size());
                parameters.add(expected.substring(1) + "=" + String.join("/", rest));
                return rest.contains("") ? null : parameters;
            }
            if (expected.startsWith(":") && !parts.get(i).isEmpty()) {
                parameters.add(expected.substring(1) + "=" + parts.get(i));
            } else if (!expected.equals(parts.get(i))) {
                return null;
            }
        }
        return pattern.size() == parts.size() ? parameters : null;
    }

    // routes: in order of the input. Returns the line to print for one request.
    static String answer(List<Route> routes, String method, String path) {
        List<String> parts = split(path);
        TreeSet<String> others = new TreeSet<>();
        String best = null;
        String result = null;
        for (Route route : routes) {
            List<String> pattern = split(route.pattern());
            List<String> parameters = fit(pattern, parts);
            if (parameters == null) {
                continue;
            }
            if (!route.method().equals(method)) {
                others.add(route.method());
            } else if (best == null || kinds(pattern).compareTo(best) < 0) {
                best = kinds(pattern);
                parameters.add(0, route.name());
                result = String.join(" ", parameters);
            }
        }
        if (result != null) {
            return result;
        }
        return others.isEmpty() ? "404" : "405 " + String.join(" ", others);
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        List<Route> routes = new ArrayList<>();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.isBlank()) {
                continue;
            }
            String[] words = line.trim().split("\\s+");
            if (words[0].equals("route")) {
                routes.add(new Route(words[1], words[2], words[3]));
            } else {
                System.out.println(answer(routes, words[0], words[1]));
            }
        }
    }
}
