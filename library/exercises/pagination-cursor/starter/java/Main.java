import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

public class Main {
    void add(long id, long time) {
    }

    void delete(long id) {
    }

    // Returns the line to print. size and cursor are text, as the caller sent them.
    String page(String size, String cursor) {
        return "empty next=-";
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Main messages = new Main();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] words = line.trim().split("\\s+");
            switch (words[0]) {
                case "add" -> messages.add(Long.parseLong(words[1]), Long.parseLong(words[2]));
                case "delete" -> messages.delete(Long.parseLong(words[1]));
                case "list" -> System.out.println(messages.page(words[1], words[2]));
                default -> { }
            }
        }
    }
}
