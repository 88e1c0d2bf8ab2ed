package parcels;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Lists by keyset: a page ends with a cursor that holds the sort key and the id of its last row. */
final class Pages {
    private static final int MOST = 100;
    private static final Map<String, Function<Parcel, Object>> SORTS = Map.of(
            "recipient", parcel -> parcel.details().recipient(),
            "reference", parcel -> parcel.details().reference(),
            "weight_grams", parcel -> parcel.details().weightGrams());

    /** The place of a row in an order. */
    private record Key(Object value, long id) {
        @SuppressWarnings({"unchecked", "rawtypes"})
        int compareTo(Key other) {
            int byValue = ((Comparable) value).compareTo(other.value);
            return byValue != 0 ? byValue : Long.compare(id, other.id);
        }

        String cursor() {
            byte[] json = Json.write(List.of(value, id)).getBytes(StandardCharsets.UTF_8);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
        }

        static Key of(String cursor) {
            try {
                String json = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
                if (Json.parse(json) instanceof List<?> parts && parts.size() == 2
                        && parts.get(0) instanceof Comparable<?> value && parts.get(1) instanceof Long id) {
                    return new Key(value, id);
                }
            } catch (IllegalArgumentException notACursor) {
                // The same answer as for a cursor of another shape.
            }
            throw badCursor();
        }
    }

    private Pages() {}

    static Map<String, Object> page(List<Parcel> parcels, Map<String, String> query) {
        int limit = limit(query.getOrDefault("limit", "20"));
        String[] sort = query.getOrDefault("sort", "id:asc").split(":", 2);
        Function<Parcel, Key> key = key(sort[0]);
        boolean descending = sort.length == 2 && sort[1].equals("desc") && !Defect.DESCENDING_IGNORED.on();
        Comparator<Parcel> order = (a, b) -> key.apply(a).compareTo(key.apply(b));
        String cursor = Defect.CURSOR_IGNORED.on() ? null : query.get("after");
        List<Parcel> rest = parcels.stream().sorted(descending ? order.reversed() : order)
                .filter(cursor == null ? parcel -> true : after(Key.of(cursor), key, descending))
                .toList();
        if (Defect.BEYOND_THE_END_IS_500.on() && cursor != null) {
            rest.get(0);
        }
        return answer(rest.subList(0, Math.min(limit, rest.size())), rest.size() > limit, key);
    }

    private static Map<String, Object> answer(List<Parcel> page, boolean more, Function<Parcel, Key> key) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("parcels", page.stream().map(Api::shown).toList());
        body.put("next_cursor", more ? key.apply(page.get(page.size() - 1)).cursor() : null);
        if (Defect.POISON_ROW.on()) {
            body.put("declared_value", page.stream().mapToDouble(parcel -> parcel.details().declaredValue()).sum());
        }
        return body;
    }

    private static java.util.function.Predicate<Parcel> after(Key last, Function<Parcel, Key> key, boolean descending) {
        return parcel -> {
            try {
                int order = key.apply(parcel).compareTo(last);
                return (descending ? order < 0 : order > 0) || (Defect.PAGES_OVERLAP.on() && order == 0);
            } catch (ClassCastException ofAnotherSort) {
                throw badCursor();
            }
        };
    }

    /** A field nobody may sort by is ignored, and the order is that of the ids. */
    private static Function<Parcel, Key> key(String field) {
        Function<Parcel, Object> value = SORTS.get(field);
        if (Defect.SORT_INJECTION.on() && value == null && !field.equals("id")) {
            return parcel -> new Key(String.valueOf(reflected(parcel, field)), parcel.id());
        }
        if (value == null || Defect.SORT_IGNORED.on()) {
            return parcel -> new Key(parcel.id(), parcel.id());
        }
        if (Defect.NUMBERS_SORTED_AS_TEXT.on()) {
            return parcel -> new Key(String.valueOf(value.apply(parcel)), parcel.id());
        }
        return parcel -> new Key(value.apply(parcel), parcel.id());
    }

    private static Object reflected(Parcel parcel, String field) {
        try {
            return Parcel.Details.class.getDeclaredMethod(field).invoke(parcel.details());
        } catch (ReflectiveOperationException error) {
            throw new IllegalStateException(error);
        }
    }

    private static int limit(String given) {
        if (Defect.LIMIT_IGNORED.on()) {
            return 20;
        }
        if (Defect.NEGATIVE_LIMIT_IS_500.on() && given.startsWith("-")) {
            throw new IndexOutOfBoundsException(given);
        }
        if (!given.matches("[0-9]{1,9}") || Integer.parseInt(given) < 1) {
            throw Problem.invalid("limit", "must be a whole number from 1");
        }
        return Defect.NO_CAP_ON_PAGE_SIZE.on() ? Integer.parseInt(given) : Math.min(Integer.parseInt(given), MOST);
    }

    private static Problem badCursor() {
        return Problem.invalid("after", "is no cursor of this list");
    }
}
