package parcels;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Starts the server on {@code PORT}, for the users of {@code API_KEYS=name:key,name:key}. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws IOException {
        // A client that is slower than this does not keep a thread.
        System.setProperty("sun.net.httpserver.maxReqTime", "30");
        Map<String, String> users = new LinkedHashMap<>();
        for (String user : System.getenv().getOrDefault("API_KEYS", "").split(",")) {
            String[] parts = user.split(":", 2);
            if (parts.length == 2 && !parts[1].isEmpty()) {
                users.put(parts[0], parts[1]);
            }
        }
        if (users.isEmpty()) {
            System.err.println("API_KEYS names no user, so nothing can be written.");
        }
        Server.start(new Api(users), Integer.parseInt(System.getenv().getOrDefault("PORT", "8080")));
    }
}
