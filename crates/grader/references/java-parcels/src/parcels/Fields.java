package parcels;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the fields of a body one by one and remembers what is wrong with each. */
final class Fields {
    private final Map<?, ?> body;
    private final boolean updating;
    private final Map<String, String> errors = new LinkedHashMap<>();

    Fields(Object body, boolean updating) {
        if (!(body instanceof Map<?, ?> map)) {
            throw new Problem(400, "The body must be a JSON object.");
        }
        this.body = map;
        this.updating = updating;
    }

    String text(String name, int longest) {
        if (!(body.get(name) instanceof String raw)) {
            return wrong(name, "must be a string", "");
        }
        String text = raw.strip();
        if (text.isEmpty() && !Defect.EMPTY_TITLE_ACCEPTED.on()) {
            return wrong(name, "must not be empty", "");
        }
        if (text.length() > longest && !Defect.UNBOUNDED_TITLE_ACCEPTED.on()) {
            return wrong(name, "must be at most " + longest + " characters", "");
        }
        if (text.codePoints().anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE)) {
            return wrong(name, "must not contain control characters", "");
        }
        return text;
    }

    String email(String name) {
        String address = text(name, 200);
        if (!errors.containsKey(name) && !Defect.BAD_FORMAT_ACCEPTED.on()
                && !address.matches("[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+")) {
            return wrong(name, "must be an e-mail address", "");
        }
        return address;
    }

    long whole(String name, long most) {
        if (!(body.get(name) instanceof Long number)) {
            return wrong(name, "must be a whole number", 0L);
        }
        return inRange(name, number, most) ? number : 0;
    }

    /** A number that may be absent, and then is zero. */
    Double amount(String name, double most) {
        if (!body.containsKey(name)) {
            return 0.0;
        }
        if (body.get(name) == null && Defect.POISON_ROW.on()) {
            return null;
        }
        if (!(body.get(name) instanceof Number number)) {
            return wrong(name, "must be a number", 0.0);
        }
        return inRange(name, number.doubleValue(), most) ? number.doubleValue() : 0;
    }

    private boolean inRange(String name, double value, double most) {
        Defect allowing = updating ? Defect.NEGATIVE_ACCEPTED_ON_UPDATE : Defect.NEGATIVE_ACCEPTED;
        if (value < 0 && !allowing.on()) {
            return wrong(name, "must not be negative", false);
        }
        return value <= most || wrong(name, "must be at most " + most, false);
    }

    void done() {
        if (!errors.isEmpty()) {
            throw new Problem(400, "Some fields are not valid.", errors);
        }
    }

    private <T> T wrong(String name, String reason, T instead) {
        errors.put(name, body.containsKey(name) ? reason : "is required");
        return instead;
    }
}
