package vn.giamngheo.indicators.observation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.reference.References;
import vn.giamngheo.platform.value.AreaCode;

/** The places of figures, which the caller may change. */
@ApplicationScoped
class ObservedPlaces {

    @Inject
    Places places;

    @Inject
    Scope scope;

    /** A place over a time. */
    private record Asked(AreaCode code, LocalDate from, LocalDate to) {}

    /** Looks up each place once. */
    final class Lookup {

        private final Map<Asked, Place> known = new HashMap<>();

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
    }

    Lookup lookup() {
        return new Lookup();
    }

    private Place look(Asked asked) {
        var area = scope.required(asked.code(), asked.to(), "/area");
        if (!places.wasThere(area.id(), asked.from())) {
            throw References.unknown(
                    "/periodFrom", new Words("địa bàn", "area"), area.code(), "(" + asked.from() + ")");
        }
        return area;
    }
}
