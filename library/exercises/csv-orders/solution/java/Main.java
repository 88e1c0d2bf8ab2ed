import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

public class Main {
    record Row(int number, String text) {}

    record Order(String id, String customer, long value) {} // value in cents

    static final class Customer {
        final String name;
        long total;
        int orders;

        Customer(String name) {
            this.name = name;
        }
    }

    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        Refused(String reason) {
            super(reason);
        }
    }

    static List<String> split(String text) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString().trim());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString().trim());
        return fields;
    }

    static boolean isDate(String text) {
        if (!text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            return false;
        }
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    static long cents(String price) throws Refused {
        if (!price.matches("[0-9]+([.][0-9]{2})?")) {
            throw new Refused("bad unit_price");
        }
        return price.contains(".") ? Long.parseLong(price.replace(".", "")) : Long.parseLong(price) * 100;
    }

    static Order parse(List<String> columns, String text, Set<String> seen) throws Refused {
        List<String> fields = split(text);
        if (fields.size() != columns.size()) {
            throw new Refused("wrong number of fields");
        }
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            row.put(columns.get(i), fields.get(i));
        }
        String id = row.get("order_id");
        String customer = row.get("customer");
        String quantity = row.get("quantity");
        if (id.isEmpty() || customer.isEmpty()) {
            throw new Refused("missing value");
        }
        if (!isDate(row.get("date"))) {
            throw new Refused("bad date");
        }
        if (!quantity.matches("0*([1-9][0-9]{0,2}|1000)")) {
            throw new Refused("bad quantity");
        }
        long price = cents(row.get("unit_price"));
        if (seen.contains(id)) {
            throw new Refused("duplicate order_id");
        }
        return new Order(id, customer, Long.parseLong(quantity) * price);
    }

    static String money(long cents) {
        return String.format("%d.%02d", cents / 100, cents % 100);
    }

    // header: the text of the first line; rows: every line after it that is not blank
    static List<String> report(String header, List<Row> rows) {
        List<String> columns = split(header);
        Set<String> seen = new HashSet<>();
        Map<String, Customer> byName = new HashMap<>();
        List<String> refused = new ArrayList<>();
        long total = 0;
        for (Row row : rows) {
            try {
                Order order = parse(columns, row.text(), seen);
                seen.add(order.id());
                total += order.value();
                Customer customer = byName.computeIfAbsent(order.customer(), Customer::new);
                customer.total += order.value();
                customer.orders++;
            } catch (Refused e) {
                refused.add("line " + row.number() + " " + e.getMessage());
            }
        }
        List<Customer> customers = new ArrayList<>(byName.values());
        customers.sort(Comparator.comparingLong((Customer c) -> -c.total).thenComparing(c -> c.name));
        List<String> out = new ArrayList<>();
        out.add("accepted " + seen.size());
        out.add("refused " + refused.size());
        out.add("total " + money(total));
        for (Customer c : customers) {
            out.add("customer " + money(c.total) + " " + c.orders + " " + c.name);
        }
        out.addAll(refused);
        return out;
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String header = in.readLine();
        List<Row> rows = new ArrayList<>();
        int number = 1;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (!line.isBlank()) {
                rows.add(new Row(number, line));
            }
        }
        for (String line : report(header, rows)) {
            System.out.println(line);
        }
    }
}
