import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

public class Main {
    enum Kind { SET, APPEND, REMOVE }

    // value is empty for REMOVE
    record Command(Kind kind, String key, String value) {}

    record Layer(String name, List<Command> commands) {}

    record Setting(String layer, String value) {}

    static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]*)\\}");

    private final Map<String, Setting> merged;
    // Empty while a key is being worked out, and if it is unresolved.
    private final Map<String, Optional<String>> known = new HashMap<>();

    Main(Map<String, Setting> merged) {
        this.merged = merged;
    }

    static Map<String, Setting> merge(List<Layer> layers) {
        Map<String, Setting> merged = new TreeMap<>();
        for (Layer layer : layers) {
            for (Command command : layer.commands()) {
                String key = command.key();
                Setting old = merged.get(key);
                if (command.kind() == Kind.REMOVE) {
                    merged.keySet().removeIf(other -> other.equals(key) || other.startsWith(key + "."));
                } else if (command.kind() == Kind.APPEND && old != null && !old.value().isEmpty()) {
                    merged.put(key, new Setting(layer.name(), old.value() + "," + command.value()));
                } else {
                    merged.put(key, new Setting(layer.name(), command.value()));
                }
            }
        }
        return merged;
    }

    Optional<String> resolve(String key) {
        if (known.containsKey(key)) {
            return known.get(key);
        }
        if (!merged.containsKey(key)) {
            return Optional.empty();
        }
        known.put(key, Optional.empty());
        Matcher matcher = REFERENCE.matcher(merged.get(key).value());
        StringBuilder value = new StringBuilder();
        boolean good = true;
        while (matcher.find()) {
            Optional<String> other = resolve(matcher.group(1));
            good &= other.isPresent();
            matcher.appendReplacement(value, Matcher.quoteReplacement(other.orElse("")));
        }
        matcher.appendTail(value);
        known.put(key, good ? Optional.of(value.toString()) : Optional.empty());
        return known.get(key);
    }

    // layers: the earliest first. Returns the lines to print.
    static List<String> settings(List<Layer> layers) {
        Map<String, Setting> merged = merge(layers);
        Main resolver = new Main(merged);
        List<String> out = new ArrayList<>();
        merged.forEach((key, setting) -> out.add(setting.layer() + " " + key
            + resolver.resolve(key).map(value -> "=" + value).orElse(" unresolved")));
        return out;
    }

    static Command parse(String line) {
        if (line.startsWith("-")) {
            return new Command(Kind.REMOVE, line.substring(1), "");
        }
        int equals = line.indexOf('=');
        String key = line.substring(0, equals);
        String value = line.substring(equals + 1);
        if (key.endsWith("+")) {
            return new Command(Kind.APPEND, key.substring(0, key.length() - 1), value);
        }
        return new Command(Kind.SET, key, value);
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        List<Layer> layers = new ArrayList<>();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            line = line.trim();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("[")) {
                layers.add(new Layer(line.substring(1, line.length() - 1), new ArrayList<>()));
            } else {
                layers.get(layers.size() - 1).commands().add(parse(line));
            }
        }
        for (String line : settings(layers)) {
            System.out.println(line);
        }
    }
}
