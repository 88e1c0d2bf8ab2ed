package parcels;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A tiny test runner: every method below that takes nothing and returns nothing is a test. */
public final class Tests {
    private final Api api = new Api(Map.of("ann", "key of ann", "bob", "key of bob"));
    private final long depot = (Long) json(call("POST", "/depots", "{\"city\":\"Leeds\"}")).get("id");

    public static void main(String[] arguments) throws ReflectiveOperationException {
        int passed = 0;
        int failed = 0;
        for (Method test : Tests.class.getDeclaredMethods()) {
            if (test.getParameterCount() > 0 || test.isSynthetic() || test.getReturnType() != void.class) {
                continue;
            }
            try {
                test.invoke(new Tests());
                passed++;
            } catch (InvocationTargetException error) {
                failed++;
                System.err.println("FAILED " + test.getName() + ": " + error.getCause());
            }
        }
        System.out.println(passed + " tests passed, " + failed + " failed");
        System.exit(failed == 0 && passed > 0 ? 0 : 1);
    }

    void aNewParcelCanBeReadWhereItsLocationSays() {
        Api.Response created = create("A1", Map.of());
        same(201, created.status());
        same(created.body(), call("GET", created.location(), "").body());
    }

    void aWrongFieldIsNamed() {
        Map<String, Object> wrong = new LinkedHashMap<>(Map.of("recipient", " ", "email", "nobody", "weight_grams", -1L,
                "declared_value", "much", "depot_id", 99L, "reference", "\ud800"));
        wrong.forEach((field, value) -> same(Map.of(field, true).keySet(),
                refused(400, "POST", "/parcels", parcel("A1", Map.of(field, value))).fields.keySet()));
    }

    void aReferenceIsTakenOnce() {
        create("A1", Map.of());
        refused(409, "POST", "/parcels", parcel("A1", Map.of()));
    }

    void aPatchKeepsWhatItDoesNotName() {
        String path = create("A1", Map.of()).location();
        Map<String, Object> before = json(call("GET", path, ""));
        before.put("weight_grams", 7L);
        same(before, json(call("PATCH", path, "{\"weight_grams\":7}")));
        refused(400, "PATCH", path, "{\"recipient\":null}");
        same(before, json(call("GET", path, "")));
    }

    void aClientChoosesNeitherIdNorOwner() {
        Map<String, Object> created = json(create("A1", Map.of("id", 77L, "owner", "bob")));
        same("ann", created.get("owner"));
        same(1L, created.get("id"));
    }

    void anothersParcelIsTreatedAsMissing() {
        String path = create("A1", Map.of()).location();
        for (String method : List.of("PATCH", "DELETE")) {
            same(404, refused(method, path, "{}", "key of bob").status);
        }
        same(200, call("GET", path, "").status());
    }

    void aDeletedParcelIsGoneAndItsIdStaysUnused() {
        String path = create("A1", Map.of()).location();
        same(204, call("DELETE", path, "").status());
        refused(404, "GET", path, "");
        refused(404, "DELETE", path, "");
        same(false, path.equals(create("A1", Map.of()).location()));
    }

    void pagesFollowTheCursorInEveryOrder() {
        for (int weight : new int[] {9, 100, 20, 20}) {
            create("W" + Math.random(), Map.of("weight_grams", (long) weight));
        }
        same(List.of(9L, 100L, 20L, 20L), weights("id:asc"));
        same(List.of(9L, 20L, 20L, 100L), weights("weight_grams:asc"));
        same(List.of(100L, 20L, 20L, 9L), weights("weight_grams:desc"));
        same(List.of(9L, 100L, 20L, 20L), weights("hashCode"));
    }

    void aCursorOfAnotherListIsRefused() {
        create("A1", Map.of());
        for (String cursor : List.of("", "x", "%%%", "WyJhIiwxXQ", "W251bGwsMV0")) {
            same(400, refusedQuery(Map.of("after", cursor)).status);
        }
    }

    void sizesOfPagesAreBounded() {
        for (int number = 0; number < 101; number++) {
            create("A" + number, Map.of());
        }
        same(100, list(Map.of("limit", "1000")).size());
        same(20, list(Map.of()).size());
        for (String limit : List.of("0", "-1", "x", "99999999999")) {
            same(400, refusedQuery(Map.of("limit", limit)).status);
        }
    }

    void theParcelsOfADepotAreThatDepots() {
        create("A1", Map.of());
        long other = (Long) json(call("POST", "/depots", "{\"city\":\"York\"}")).get("id");
        same(List.of(), json(call("GET", "/depots/" + other + "/parcels", "")).get("parcels"));
        refused(404, "GET", "/depots/99/parcels", "");
    }

    void writingAsksForAKey() {
        for (String key : List.of("", "key of", "key of ann ")) {
            same(401, refused("POST", "/parcels", parcel("A1", Map.of()), key).status);
        }
    }

    void idsThatAreNoNumbersAreNotFound() {
        for (String id : List.of("x", "-1", "9223372036854775808", "1.0")) {
            refused(404, "GET", "/parcels/" + id, "");
        }
    }

    void jsonIsReadAndWritten() {
        String text = "{\"a\":[1,-2.5,true,null,{}],\"b\":\"\\u00e9\\\"\\n\"}";
        same(Json.parse(text), Json.parse(Json.write(Json.parse(text))));
        same("\u00e9\"\n", ((Map<?, ?>) Json.parse(text)).get("b"));
    }

    void whatIsNotJsonIsRefused() {
        for (String text : List.of("", "{", "[1,]", "{\"a\"}", "01", "NaN", "tru", "\"", "\"\\x\"", "1 2", "[".repeat(9999))) {
            refused(400, "POST", "/parcels", text);
        }
    }

    private List<Object> weights(String sort) {
        List<Object> weights = new ArrayList<>();
        String cursor = null;
        do {
            Map<String, String> query = new LinkedHashMap<>(Map.of("sort", sort, "limit", "1"));
            if (cursor != null) {
                query.put("after", cursor);
            }
            Map<?, ?> page = (Map<?, ?>) api.answer(new Api.Request("GET", "/parcels", query, "", "")).body();
            ((List<?>) page.get("parcels")).forEach(parcel -> weights.add(((Map<?, ?>) parcel).get("weight_grams")));
            cursor = (String) page.get("next_cursor");
        } while (cursor != null);
        return weights;
    }

    private List<?> list(Map<String, String> query) {
        return (List<?>) ((Map<?, ?>) api.answer(new Api.Request("GET", "/parcels", query, "", "")).body()).get("parcels");
    }

    private Problem refusedQuery(Map<String, String> query) {
        try {
            list(query);
        } catch (Problem problem) {
            return problem;
        }
        throw new AssertionError(query + " was not refused");
    }

    private Api.Response create(String reference, Map<String, Object> changes) {
        return call("POST", "/parcels", parcel(reference, changes));
    }

    private String parcel(String reference, Map<String, Object> changes) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("reference", reference, "recipient", "Mo",
                "email", "mo@example.com", "weight_grams", 500L, "declared_value", 9.5, "depot_id", depot));
        body.putAll(changes);
        return Json.write(body);
    }

    private Api.Response call(String method, String path, String body) {
        return api.answer(new Api.Request(method, path, Map.of(), "key of ann", body));
    }

    private Problem refused(int status, String method, String path, String body) {
        Problem problem = refused(method, path, body, "key of ann");
        same(status, problem.status);
        return problem;
    }

    private Problem refused(String method, String path, String body, String key) {
        try {
            api.answer(new Api.Request(method, path, Map.of(), key, body));
        } catch (Problem problem) {
            return problem;
        }
        throw new AssertionError(method + " " + path + " was not refused");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> json(Api.Response response) {
        return (Map<String, Object>) response.body();
    }

    private static void same(Object expected, Object actual) {
        if (!Objects.equals(expected, actual)) {
            throw new AssertionError("expected " + expected + ", got " + actual);
        }
    }
}
