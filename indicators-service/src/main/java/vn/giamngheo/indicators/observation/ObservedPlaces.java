package vn.giamngheo.indicators.observation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.place.PlaceOnDay;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.place.Reach;
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

    /** Reads all that is to be known of the places of some statements at once; what is refused is looked at by itself. */
    final class Lookup {

        private final Map<Asked, Place> known = new HashMap<>();
        private final Map<Asked, ProblemException> missing = new HashMap<>();
        private final Map<PlaceOnDay, Reach> reaches;
        private final Set<PlaceOnDay> begun;

        private Lookup(Set<Asked> asked) {
            find(asked);
            reaches = scope.reaches(known.entrySet().stream()
                    .map(each -> lastDay(each.getValue(), each.getKey()))
                    .collect(Collectors.toSet()));
            begun = places.thatWereThere(known.entrySet().stream()
                    .filter(each -> !isThere(each.getValue(), each.getKey().from()))
                    .map(each -> firstDay(each.getValue(), each.getKey()))
                    .collect(Collectors.toSet()));
        }

        private void find(Set<Asked> asked) {
            var byCode = places
                    .byCodes(asked.stream().map(Asked::code).distinct().toList())
                    .stream()
                    .collect(Collectors.groupingBy(Place::code));
            asked.forEach(each -> byCode.getOrDefault(each.code().text(), List.of()).stream()
                    .filter(place -> isThere(place, each.to()))
                    .findFirst()
                    .ifPresentOrElse(place -> known.put(each, place), () -> findAlone(each)));
        }

        private void findAlone(Asked asked) {
            try {
                known.put(asked, scope.existing(asked.code(), asked.to(), POINTER));
            } catch (ProblemException refused) {
                missing.put(asked, refused);
            }
        }

        /**
         * @throws ProblemException 403, 409 or 422 as {@link Scope#required} on the last day; 422 when neither it nor what
         *     it came from was there on the first: the year in which an act makes a place is a year of that place, too
         */
        Place of(Statement statement) {
            var asked = asked(statement);
            if (missing.containsKey(asked)) {
                throw missing.get(asked);
            }
            var area = known.get(asked);
            scope.requireWriting(reaches.get(lastDay(area, asked)), area, Where.body(POINTER));
            requireBegun(area, asked);
            return area;
        }

        private void requireBegun(Place area, Asked asked) {
            if (!isThere(area, asked.from()) && !begun.contains(firstDay(area, asked))) {
                throw References.unknown(
                        "/periodFrom", new Words("địa bàn", "area"), area.code(), "(" + asked.from() + ")");
            }
        }
    }

    Lookup lookup(Collection<Statement> statements) {
        return new Lookup(statements.stream().map(ObservedPlaces::asked).collect(Collectors.toSet()));
    }

    private static Asked asked(Statement statement) {
        return new Asked(statement.area(), statement.periodFrom(), statement.periodTo());
    }

    private static PlaceOnDay firstDay(Place area, Asked asked) {
        return new PlaceOnDay(area.id(), asked.from());
    }

    private static PlaceOnDay lastDay(Place area, Asked asked) {
        return new PlaceOnDay(area.id(), asked.to());
    }

    private static boolean isThere(Place place, LocalDate day) {
        return !day.isBefore(place.validFrom()) && (place.validTo() == null || !day.isAfter(place.validTo()));
    }
}
