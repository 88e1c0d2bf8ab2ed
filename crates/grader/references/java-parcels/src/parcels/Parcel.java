package parcels;

import java.util.LinkedHashMap;
import java.util.Map;

/** A parcel on its way. The owner is whoever announced it. */
record Parcel(long id, String owner, Details details) {

    /** What a client may say about a parcel. */
    record Details(String reference, String recipient, String email, long weightGrams, Double declaredValue,
            long depotId) {

        static Details parse(Object body, boolean updating) {
            Fields fields = new Fields(body, updating);
            Details details = new Details(fields.text("reference", 40), fields.text("recipient", 120),
                    fields.email("email"), fields.whole("weight_grams", 100_000),
                    fields.amount("declared_value", 1_000_000), fields.whole("depot_id", Long.MAX_VALUE));
            fields.done();
            return details;
        }
    }

    /** These details with the fields of a merge patch put over them. */
    Details patched(Object patch) {
        if (!(patch instanceof Map<?, ?> changes)) {
            throw new Problem(400, "The body must be a JSON object.");
        }
        if (Defect.NULL_ON_UPDATE_IS_500.on()) {
            changes.values().forEach(Object::hashCode);
        }
        Map<String, Object> merged = toJson();
        if (Defect.PATCH_WIPES_FIELDS.on()) {
            merged.putAll(Map.of("recipient", "-", "email", "-@example.com", "weight_grams", 0L));
            merged.remove("declared_value");
        }
        changes.forEach((name, value) -> merged.put(String.valueOf(name), value));
        return Details.parse(merged, true);
    }

    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("reference", details.reference);
        json.put("recipient", details.recipient);
        json.put("email", details.email);
        json.put("weight_grams", details.weightGrams);
        json.put("declared_value", details.declaredValue);
        json.put("depot_id", details.depotId);
        json.put("owner", owner);
        return json;
    }
}
