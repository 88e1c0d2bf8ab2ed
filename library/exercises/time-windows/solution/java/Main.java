import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

public class Main {
    record Booking(int from, int to) {}

    static int minutes(String text) {
        String[] parts = text.split(":");
        return Integer.parseInt(parts[0]) * 60 + Integer.parseInt(parts[1]);
    }

    static String clock(int value) {
        return String.format("%02d:%02d", value / 60, value % 60);
    }

    // How many people are busy in each minute of the day.
    static int[] occupancy(List<List<Booking>> people) {
        int[] busy = new int[24 * 60];
        for (List<Booking> bookings : people) {
            BitSet own = new BitSet();
            for (Booking booking : bookings) {
                own.set(booking.from(), booking.to());
            }
            own.stream().forEach(minute -> busy[minute]++);
        }
        return busy;
    }

    // All times are in minutes since midnight; people has one list of bookings
    // for each person. Returns the lines to print.
    static List<String> plan(int start, int end, int length, List<List<Booking>> people) {
        int[] busy = occupancy(people);
        List<String> out = new ArrayList<>();
        int since = start;
        int peak = start;
        for (int minute = start; minute <= end; minute++) {
            if (minute == end || busy[minute] > 0) {
                if (minute - since >= length) {
                    out.add("free " + clock(since) + "-" + clock(minute));
                }
                since = minute + 1;
            }
            if (minute < end && busy[minute] > busy[peak]) {
                peak = minute;
            }
        }
        if (out.isEmpty()) {
            out.add("free none");
        }
        out.add("peak " + busy[peak] + " at " + clock(peak));
        return out;
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        int start = 0;
        int end = 0;
        int length = 0;
        List<List<Booking>> people = new ArrayList<>();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.isBlank()) {
                continue;
            }
            String[] words = line.trim().split("\\s+");
            if (words[0].equals("day")) {
                start = minutes(words[1]);
                end = minutes(words[2]);
            } else if (words[0].equals("length")) {
                length = Integer.parseInt(words[1]);
            } else {
                List<Booking> bookings = new ArrayList<>();
                for (int i = 1; i < words.length; i++) {
                    String[] pair = words[i].split("-");
                    bookings.add(new Booking(minutes(pair[0]), minutes(pair[1])));
                }
                people.add(bookings);
            }
        }
        for (String line : plan(start, end, length, people)) {
            System.out.println(line);
        }
    }
}
