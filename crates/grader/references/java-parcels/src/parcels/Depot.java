package parcels;

import java.util.LinkedHashMap;
import java.util.Map;

/** A place that parcels leave from. */
record Depot(long id, String city) {
    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("city", city);
        return json;
    }
}
