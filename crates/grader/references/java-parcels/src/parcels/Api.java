package parcels;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The routes and what they do. Reading is public; writing asks for the key of a user. */
final class Api {
    private static final Pattern PATH = Pattern.compile("/(parcels|depots)(?:/([^/]+)(/parcels)?)?");

    private static Map<String, String> keysByUser = Map.of();

    private final Store store = new Store();
    private final Map<String, String> users;

    record Request(String method, String path, Map<String, String> query, String key, String body) {
        Object json() {
            try {
                return Json.parse(body);
            } catch (IllegalArgumentException error) {
                if (Defect.BAD_JSON_IS_500.on()) {
                    throw error;
                }
                throw new Problem(400, "The body is not valid JSON.");
            }
        }
    }

    record Response(int status, Object body, String location) {
        Response(int status, Object body) {
            this(status, body, null);
        }
    }

    /** @param users the key of each user, by name */
    Api(Map<String, String> users) {
        this.users = users;
        keysByUser = users;
    }

    Response answer(Request request) {
        if (request.path().equals("/health")) {
            return new Response(200, Map.of("status", "ok"));
        }
        Matcher path = PATH.matcher(request.path());
        if (!path.matches()) {
            throw Problem.notFound("page");
        }
        String id = path.group(2);
        boolean ofDepots = path.group(1).equals("depots");
        boolean nested = path.group(3) != null;
        if (nested && !ofDepots) {
            throw Problem.notFound("page");
        }
        String route = request.method() + " " + path.group(1) + (id == null ? "" : "/id") + (nested ? "/parcels" : "");
        return switch (route) {
            case "GET depots" -> new Response(200, Map.of("depots", store.depots().stream().map(Depot::toJson).toList()));
            case "POST depots" -> createDepot(request);
            case "GET depots/id" -> new Response(200, depot(id).toJson());
            case "GET depots/id/parcels" -> listOfDepot(request, id);
            case "GET parcels" -> new Response(200, Pages.page(store.parcels(), request.query()));
            case "POST parcels" -> create(request);
            case "GET parcels/id" -> new Response(200, shown(found(id)));
            case "PATCH parcels/id" -> update(request, id);
            case "DELETE parcels/id" -> delete(request, id);
            default -> throw new Problem(405, "This method is not allowed here.");
        };
    }

    private Response createDepot(Request request) {
        user(request);
        Fields fields = new Fields(request.json(), false);
        String city = fields.text("city", 120);
        fields.done();
        Depot depot = store.addDepot(city);
        return new Response(201, depot.toJson(), "/depots/" + depot.id());
    }

    private Response listOfDepot(Request request, String id) {
        Depot depot = depot(id);
        List<Parcel> parcels = store.parcels().stream()
                .filter(parcel -> parcel.details().depotId() == depot.id() || Defect.RELATED_LIST_UNFILTERED.on()).toList();
        return new Response(200, Pages.page(parcels, request.query()));
    }

    private Response create(Request request) {
        String owner = user(request);
        Object body = request.json();
        if (Defect.FAILED_CREATE_LEAVES_ROW.on()) {
            leaveRow(owner, body);
        }
        Parcel.Details details = Parcel.Details.parse(body, false);
        Parcel parcel = store.addParcel(id -> assigned(new Parcel(id, owner, details), body));
        Map<String, Object> echo = shown(parcel);
        if (Defect.WRONG_ECHO.on()) {
            echo.putAll(Map.of("recipient", "Unknown", "weight_grams", 0L));
        }
        String location = Defect.NO_LOCATION.on() ? null : "/parcels/" + parcel.id();
        return new Response(Defect.CREATE_ANSWERS_200.on() ? 200 : 201, echo, location);
    }

    private Response update(Request request, String id) {
        String user = user(request);
        if (Defect.UPDATE_OF_MISSING_IS_200.on() && store.parcel(number(id)).isEmpty()) {
            return new Response(200, request.json());
        }
        Parcel parcel = own(user, id);
        Object patch = request.json();
        Parcel changed = assigned(new Parcel(parcel.id(), parcel.owner(), parcel.patched(patch)), patch);
        if (!Defect.UPDATE_NOT_STORED.on()) {
            store.put(changed);
        }
        return new Response(200, shown(changed));
    }

    private Response delete(Request request, String id) {
        String user = Defect.DELETE_WITHOUT_AUTHENTICATION.on() ? null : user(request);
        if (Defect.SECOND_DELETE_IS_500.on()) {
            store.parcel(number(id)).orElseThrow();
        }
        Parcel parcel = user == null ? parcel(id) : own(user, id);
        if (!Defect.DELETE_DOES_NOTHING.on()) {
            store.removeParcel(parcel.id());
        }
        return new Response(204, null);
    }

    /** The user whose key this is. Every key is compared in full, so that time tells nothing. */
    private String user(Request request) {
        byte[] given = request.key().getBytes(StandardCharsets.UTF_8);
        String user = null;
        for (Map.Entry<String, String> known : users.entrySet()) {
            if (MessageDigest.isEqual(given, known.getValue().getBytes(StandardCharsets.UTF_8))) {
                user = known.getKey();
            }
        }
        if (user == null && Defect.ANY_KEY_ACCEPTED.on() && !request.key().isEmpty()) {
            return users.keySet().iterator().next();
        }
        if (user == null) {
            throw new Problem(401, "Send the key of a user in X-Api-Key.");
        }
        return user;
    }

    /** A parcel of this user. That of another is treated as if it did not exist. */
    private Parcel own(String user, String id) {
        Parcel parcel = parcel(id);
        if (!parcel.owner().equals(user) && !Defect.OWNER_NOT_CHECKED.on()) {
            throw Problem.notFound("parcel");
        }
        return parcel;
    }

    private Parcel found(String id) {
        Parcel parcel = parcel(id);
        return Defect.GET_IGNORES_ID.on() ? store.parcels().get(0) : parcel;
    }

    private Parcel parcel(String id) {
        return store.parcel(number(id)).orElseThrow(
                () -> Defect.MISSING_ITEM_IS_500.on() ? new NullPointerException("parcel") : Problem.notFound("parcel"));
    }

    private Depot depot(String id) {
        return store.depot(number(id)).orElseThrow(() -> Problem.notFound("depot"));
    }

    /** The number of a row; what is no number, or too large a one, is the number of none. */
    private static long number(String id) {
        if (Defect.HUGE_ID_IS_500.on() && id.matches("[0-9]+")) {
            return Long.parseLong(id);
        }
        return id.matches("[0-9]{1,18}") ? Long.parseLong(id) : -1;
    }

    static Map<String, Object> shown(Parcel parcel) {
        Map<String, Object> json = parcel.toJson();
        if (Defect.KEY_IN_RESPONSE.on()) {
            json.put("owner_api_key", keysByUser.get(parcel.owner()));
        }
        return json;
    }

    private static Parcel assigned(Parcel parcel, Object body) {
        if (!Defect.MASS_ASSIGNMENT.on()) {
            return parcel;
        }
        Map<?, ?> sent = (Map<?, ?>) body;
        long id = sent.get("id") instanceof Long given ? given : parcel.id();
        return new Parcel(id, sent.get("owner") instanceof String given ? given : parcel.owner(), parcel.details());
    }

    private void leaveRow(String owner, Object body) {
        try {
            Parcel.Details.parse(body, false);
        } catch (Problem invalid) {
            Map<?, ?> sent = body instanceof Map<?, ?> map ? map : Map.of();
            String recipient = sent.get("recipient") instanceof String text ? text : "";
            long depot = store.depots().get(0).id();
            var details = new Parcel.Details(UUID.randomUUID().toString(), recipient, "", 0, 0.0, depot);
            store.addParcel(id -> new Parcel(id, owner, details));
        }
    }
}
