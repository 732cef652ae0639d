package vn.giamngheo.indicators.observation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.reference.References;
import vn.giamngheo.platform.value.AreaCode;

/** The places of figures, which the caller may change. */
@ApplicationScoped
class ObservedPlaces {

    private static final String POINTER = "/area";

    @Inject
    Places places;

    @Inject
    Scope scope;

    /** A place over a time. */
    private record Asked(AreaCode code, LocalDate from, LocalDate to) {}

    /** Reads all places of some statements at once, and looks at each once. */
    final class Lookup {

        private final Map<Asked, Place> known = new HashMap<>();
        private final Map<String, List<Place>> byCode;

        private Lookup(Collection<AreaCode> codes) {
            byCode = places.byCodes(codes).stream().collect(Collectors.groupingBy(Place::code));
        }

        /**
         * @throws ProblemException 403, 409 or 422 as {@link Scope#required} on the last day; 422 when neither it nor what
         *     it came from was there on the first: the year in which an act makes a place is a year of that place, too
         */
        Place of(Statement statement) {
            var asked = new Asked(statement.area(), statement.periodFrom(), statement.periodTo());
            if (!known.containsKey(asked)) {
                known.put(asked, look(asked));
            }
            return known.get(asked);
        }

        private Place look(Asked asked) {
            var area = byCode.getOrDefault(asked.code().text(), List.of()).stream()
                    .filter(place -> isThere(place, asked.to()))
                    .findFirst()
                    .orElseGet(() -> scope.existing(asked.code(), asked.to(), POINTER));
            scope.require(area, asked.to(), Where.body(POINTER));
            requireBegun(area, asked);
            return area;
        }
    }

    Lookup lookup(Collection<Statement> statements) {
        return new Lookup(statements.stream().map(Statement::area).distinct().toList());
    }

    private static boolean isThere(Place place, LocalDate day) {
        return !day.isBefore(place.validFrom()) && (place.validTo() == null || !day.isAfter(place.validTo()));
    }

    private void requireBegun(Place area, Asked asked) {
        if (!isThere(area, asked.from()) && !places.wasThere(area.id(), asked.from())) {
            throw References.unknown(
                    "/periodFrom", new Words("địa bàn", "area"), area.code(), "(" + asked.from() + ")");
        }
    }
}
