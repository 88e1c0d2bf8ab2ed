package parcels;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;

/** HTTP around the API: reads a request within limits, writes the answer, and lets no error out. */
final class Server {
    private static final int LARGEST_BODY = 64 * 1024;

    private final Api api;

    private Server(Api api) {
        this.api = api;
    }

    static void start(Api api, int port) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        http.createContext("/", new Server(api)::handle);
        http.setExecutor(Executors.newFixedThreadPool(16));
        http.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Api.Response response;
            Exception error = null;
            try {
                response = api.answer(read(exchange));
            } catch (Problem problem) {
                response = new Api.Response(status(problem), problem.toJson());
                error = problem;
            } catch (RuntimeException unexpected) {
                unexpected.printStackTrace();
                response = new Api.Response(500, new Problem(500, "Something went wrong.").toJson());
                error = unexpected;
            }
            write(exchange, response, error);
        }
    }

    private static int status(Problem problem) {
        boolean validation = problem.status == 400 && !problem.fields.isEmpty();
        return validation && Defect.VALIDATION_ANSWERS_200.on() ? 200 : problem.status;
    }

    private static Api.Request read(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw new Problem(413, "A body has at most " + LARGEST_BODY + " bytes.");
        }
        String key = exchange.getRequestHeaders().getFirst("X-Api-Key");
        String method = exchange.getRequestMethod().equals("HEAD") ? "GET" : exchange.getRequestMethod();
        URI address = exchange.getRequestURI();
        return new Api.Request(method, String.valueOf(address.getPath()), query(address.getRawQuery()),
                key == null ? "" : key, new String(body, StandardCharsets.UTF_8));
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new HashMap<>();
        for (String pair : (raw == null ? "" : raw).split("&")) {
            String[] parts = pair.split("=", 2);
            try {
                query.put(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
            } catch (IllegalArgumentException error) {
                throw new Problem(400, "The address cannot be read.");
            }
        }
        return query;
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }

    private static void write(HttpExchange exchange, Api.Response response, Exception error) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        String origin = exchange.getRequestHeaders().getFirst("Origin");
        if (Defect.CORS_REFLECTS_ORIGIN.on() && origin != null) {
            headers.set("Access-Control-Allow-Origin", origin);
            headers.set("Access-Control-Allow-Credentials", "true");
        }
        if (response.location() != null) {
            headers.set("Location", response.location());
        }
        if (response.body() == null) {
            exchange.sendResponseHeaders(response.status(), -1);
            return;
        }
        String body = Json.write(response.body());
        boolean plain = error != null && Defect.PLAIN_TEXT_ERRORS.on();
        if (plain) {
            body = error.getMessage();
        }
        if (error != null && Defect.STACK_TRACE_IN_ERRORS.on()) {
            StringWriter trace = new StringWriter();
            error.printStackTrace(new PrintWriter(trace));
            body = Json.write(Map.of("error", trace.toString()));
        }
        headers.set("Content-Type", plain ? "text/plain" : "application/json");
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        boolean bodiless = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(response.status(), bodiless ? -1 : bytes.length);
        if (!bodiless) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
