import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.TreeSet;

public class Main {
    record Needs(String service, List<String> needed) {}

    static List<String> missing(Map<String, TreeSet<String>> needs) {
        Map<String, TreeSet<String>> askers = new TreeMap<>();
        needs.forEach((service, needed) -> {
            for (String name : needed) {
                if (!needs.containsKey(name)) {
                    askers.computeIfAbsent(name, key -> new TreeSet<>()).add(service);
                }
            }
        });
        List<String> out = new ArrayList<>();
        askers.forEach((name, services) -> out.add("missing " + name + " for " + String.join(" ", services)));
        return out;
    }

    static List<String> inOrder(Map<String, TreeSet<String>> needs) {
        Map<String, Integer> open = new TreeMap<>();
        Map<String, List<String>> users = new TreeMap<>();
        PriorityQueue<String> ready = new PriorityQueue<>();
        needs.forEach((service, needed) -> {
            open.put(service, needed.size());
            if (needed.isEmpty()) {
                ready.add(service);
            }
            for (String name : needed) {
                users.computeIfAbsent(name, key -> new ArrayList<>()).add(service);
            }
        });
        List<String> order = new ArrayList<>();
        while (!ready.isEmpty()) {
            String service = ready.remove();
            order.add(service);
            for (String user : users.getOrDefault(service, List.of())) {
                if (open.merge(user, -1, Integer::sum) == 0) {
                    ready.add(user);
                }
            }
        }
        return order;
    }

    static String cycle(Map<String, TreeSet<String>> needs, TreeSet<String> left) {
        List<String> way = new ArrayList<>();
        String service = left.first();
        while (!way.contains(service)) {
            way.add(service);
            service = needs.get(service).stream().filter(left::contains).findFirst().orElseThrow();
        }
        List<String> loop = new ArrayList<>(way.subList(way.indexOf(service), way.size()));
        Collections.rotate(loop, -loop.indexOf(Collections.min(loop)));
        loop.add(loop.get(0));
        return "cycle " + String.join(" -> ", loop);
    }

    // needs: one entry for each line of the input. Returns the lines to print.
    static List<String> startOrder(List<Needs> lines) {
        Map<String, TreeSet<String>> needs = new TreeMap<>();
        for (Needs line : lines) {
            needs.computeIfAbsent(line.service(), key -> new TreeSet<>()).addAll(line.needed());
        }
        List<String> problems = missing(needs);
        if (!problems.isEmpty()) {
            return problems;
        }
        List<String> order = inOrder(needs);
        TreeSet<String> left = new TreeSet<>(needs.keySet());
        left.removeAll(order);
        return left.isEmpty() ? order : List.of(cycle(needs, left));
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        List<Needs> needs = new ArrayList<>();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            line = line.trim();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int colon = line.indexOf(':');
            String rest = line.substring(colon + 1).trim();
            List<String> needed = rest.isEmpty() ? List.of() : List.of(rest.split("\\s+"));
            needs.add(new Needs(line.substring(0, colon).trim(), needed));
        }
        for (String line : startOrder(needs)) {
            System.out.println(line);
        }
    }
}
