package parcels;

import java.util.LinkedHashMap;
import java.util.Map;

/** An answer other than success; the fields say what is wrong with each. */
final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1;

    final int status;
    final transient Map<String, String> fields;

    Problem(int status, String message, Map<String, String> fields) {
        super(message);
        this.status = status;
        this.fields = fields;
    }

    Problem(int status, String message) {
        this(status, message, Map.of());
    }

    static Problem notFound(String what) {
        return new Problem(404, "There is no such " + what + ".");
    }

    static Problem invalid(String field, String reason) {
        return new Problem(400, "Some fields are not valid.", Map.of(field, reason));
    }

    Map<String, Object> toJson() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("error", getMessage());
        if (!fields.isEmpty()) {
            body.put("fields", fields);
        }
        return body;
    }
}
