import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

public class Main {
    enum Kind { SET, APPEND, REMOVE }

    // value is empty for REMOVE
    record Command(Kind kind, String key, String value) {}

    record Layer(String name, List<Command> commands) {}

    // layers: the earliest first. Returns the lines to print.
    static List<String> settings(List<Layer> layers) {
        List<String> out = new ArrayList<>();
        for (Layer layer : layers) {
            for (Command command : layer.commands()) {
                out.add(layer.name() + " " + command.key() + "=" + command.value());
            }
        }
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
