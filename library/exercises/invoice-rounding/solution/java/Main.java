import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

public class Main {
    record Line(String quantity, String price, String rate) {}

    // "1.25" with three places is 1250.
    static long scaled(String text, int places) {
        int point = text.indexOf('.');
        String whole = point < 0 ? text : text.substring(0, point);
        String fraction = point < 0 ? "" : text.substring(point + 1);
        return Long.parseLong(whole + fraction + "0".repeat(places - fraction.length()));
    }

    // amount / unit, half rounded up.
    static long rounded(long amount, long unit) {
        return (2 * amount + unit) / (2 * unit);
    }

    static String money(long cents) {
        return String.format("%d.%02d", cents / 100, cents % 100);
    }

    static long[] spread(long discount, long[] nets) {
        long total = Arrays.stream(nets).sum();
        if (total == 0) {
            return new long[nets.length];
        }
        long[] shares = Arrays.stream(nets).map(net -> discount * net / total).toArray();
        long left = discount - Arrays.stream(shares).sum();
        IntStream.range(0, nets.length)
            .boxed()
            .sorted(Comparator.comparingLong(i -> -(discount * nets[i] % total)))
            .limit(left)
            .forEach(i -> shares[i]++);
        return shares;
    }

    // discount: in cents. Returns the lines to print.
    static List<String> invoice(long discount, List<Line> lines) {
        long[] nets = lines.stream()
            .mapToLong(line -> rounded(scaled(line.quantity(), 3) * scaled(line.price(), 4), 100000))
            .toArray();
        long[] shares = spread(discount, nets);
        List<String> out = new ArrayList<>();
        Map<Long, Long> bases = new TreeMap<>();
        for (int i = 0; i < nets.length; i++) {
            bases.merge(scaled(lines.get(i).rate(), 2), nets[i] - shares[i], Long::sum);
            out.add("line " + (i + 1) + " " + money(nets[i]) + " " + money(shares[i]));
        }
        long tax = 0;
        for (Map.Entry<Long, Long> entry : bases.entrySet()) {
            long amount = rounded(entry.getValue() * entry.getKey(), 10000);
            tax += amount;
            out.add("tax " + money(entry.getKey()) + " " + money(entry.getValue()) + " " + money(amount));
        }
        long net = Arrays.stream(nets).sum();
        out.add("net " + money(net));
        out.add("discount " + money(discount));
        out.add("tax " + money(tax));
        out.add("total " + money(net - discount + tax));
        return out;
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        long discount = 0;
        List<Line> lines = new ArrayList<>();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.isBlank()) {
                continue;
            }
            String[] words = line.trim().split("\\s+");
            if (words[0].equals("discount")) {
                discount = Long.parseLong(words[1]);
            } else {
                lines.add(new Line(words[0], words[1], words[2]));
            }
        }
        for (String line : invoice(discount, lines)) {
            System.out.println(line);
        }
    }
}
