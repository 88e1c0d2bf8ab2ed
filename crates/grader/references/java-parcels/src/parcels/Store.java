package parcels;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongFunction;

/** Everything in memory, behind one lock. */
final class Store {
    private final TreeMap<Long, Parcel> parcels = new TreeMap<>();
    private final TreeMap<Long, Depot> depots = new TreeMap<>();
    private long lastParcel;

    synchronized Depot addDepot(String city) {
        Depot depot = new Depot(depots.size() + 1L, city);
        depots.put(depot.id(), depot);
        return depot;
    }

    synchronized Optional<Depot> depot(long id) {
        return Optional.ofNullable(depots.get(id));
    }

    synchronized List<Depot> depots() {
        return new ArrayList<>(depots.values());
    }

    synchronized Parcel addParcel(LongFunction<Parcel> make) {
        long id = Defect.ID_REUSED.on() ? (parcels.isEmpty() ? 1 : parcels.lastKey() + 1) : ++lastParcel;
        return put(make.apply(id));
    }

    /** Stores a parcel, new or changed. A reference is taken once, and a depot exists. */
    synchronized Parcel put(Parcel parcel) {
        Parcel.Details details = parcel.details();
        if (!depots.containsKey(details.depotId()) && !Defect.UNKNOWN_PARENT_ACCEPTED.on()) {
            if (Defect.UNKNOWN_PARENT_IS_500.on()) {
                throw new NullPointerException("depot");
            }
            throw Problem.invalid("depot_id", "is no depot we know");
        }
        boolean taken = parcels.values().stream().anyMatch(
                other -> other.id() != parcel.id() && other.details().reference().equals(details.reference()));
        if (taken && !Defect.DUPLICATE_ACCEPTED.on()) {
            if (Defect.DUPLICATE_IS_500.on()) {
                throw new IllegalStateException("Duplicate key " + details.reference());
            }
            throw new Problem(409, "There is a parcel with this reference already.");
        }
        parcels.put(parcel.id(), parcel);
        return parcel;
    }

    synchronized Optional<Parcel> parcel(long id) {
        return Optional.ofNullable(parcels.get(id));
    }

    synchronized List<Parcel> parcels() {
        return new ArrayList<>(parcels.values());
    }

    synchronized void removeParcel(long id) {
        parcels.remove(id);
    }
}
