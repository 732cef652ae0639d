package vn.giamngheo.plans.area;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.value.AreaCode;

/** What some codes mean on any day: the places stored, read at once, and those about to be. */
final class TakenCodes {

    private final Map<String, List<Place>> places = new HashMap<>();

    private TakenCodes() {}

    static TakenCodes of(Places places, Collection<AreaRequest> requests) {
        var codes = new TakenCodes();
        places.byCodes(requests.stream().map(AreaRequest::code).toList()).forEach(codes::add);
        return codes;
    }

    void add(Place place) {
        places.computeIfAbsent(place.code(), code -> new ArrayList<>()).add(place);
    }

    /** The place that the code means on that day. */
    Optional<Place> at(AreaCode code, LocalDate on) {
        return between(code, on, on);
    }

    /** Whether the code means a place on any day of the request's. */
    boolean isTaken(AreaRequest request) {
        return between(request.code(), request.validFrom(), request.validTo()).isPresent();
    }

    private Optional<Place> between(AreaCode code, LocalDate from, LocalDate to) {
        return places.getOrDefault(code.text(), List.of()).stream()
                .filter(place -> isNotAfter(place.validFrom(), to) && isNotAfter(from, place.validTo()))
                .findFirst();
    }

    private static boolean isNotAfter(LocalDate day, LocalDate last) {
        return last == null || !day.isAfter(last);
    }
}
