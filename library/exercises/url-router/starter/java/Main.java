import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

public class Main {
    record Route(String method, String pattern, String name) {}

    // routes: in order of the input. Returns the line to print for one request.
    static String answer(List<Route> routes, String method, String path) {
        return "404";
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
