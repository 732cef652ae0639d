package vn.giamngheo.plans.area;

import jakarta.inject.Inject;
import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.value.AreaCode;

/** The places below which the caller may add others, looked up once in a transaction: a list names each many times. */
@TransactionScoped
class Parents implements Serializable {

    @Inject
    transient Scope scope;

    @Inject
    transient Places places;

    private final transient Map<Asked, Place> found = new HashMap<>();

    private final transient Map<UUID, Optional<LocalDate>> ends = new HashMap<>();

    private record Asked(AreaCode code, LocalDate on) {}

    /** See {@link Scope#required}. */
    Place required(AreaCode code, LocalDate on, String pointer) {
        var asked = new Asked(code, on);
        var known = found.get(asked);
        if (known == null) {
            known = scope.required(code, on, pointer);
            found.put(asked, known);
        }
        return known;
    }

    /** The last day of the place, whatever else it becomes before; null while no end is known. */
    LocalDate end(Place parent) {
        return parent.validTo() == null
                ? null
                : ends.computeIfAbsent(parent.id(), places::end).orElse(null);
    }
}
