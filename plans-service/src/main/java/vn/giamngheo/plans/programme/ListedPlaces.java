package vn.giamngheo.plans.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giamngheo.events.LineApplicabilityState;
import vn.giamngheo.plans.Dated;
import vn.giamngheo.plans.PlansProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Violation;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.reference.References;
import vn.giamngheo.platform.value.AreaCode;

/** Finds the places of a list by their codes; each is named once for a day. All that is wrong is said at once. */
@ApplicationScoped
class ListedPlaces {

    @Inject
    Places places;

    List<LineApplicabilityState.Period> resolve(List<ApplicabilityRequest.Period> periods) {
        var meanings = meanings(periods);
        var violations = new ArrayList<Violation>();
        var before = new HashMap<UUID, List<Dated>>();
        var resolved = new ArrayList<LineApplicabilityState.Period>();
        for (var i = 0; i < periods.size(); i++) {
            var period = periods.get(i);
            var at = "/periods/" + i;
            if (period.endsBeforeItBegins()) {
                violations.add(Violation.of(
                        PlansProblem.ENDS_BEFORE_IT_BEGINS,
                        Where.body(at + "/validTo"),
                        period.validFrom(),
                        period.validTo()));
            }
            resolved.add(new LineApplicabilityState.Period(
                    period.validFrom(), period.validTo(), period.act(), ids(period, at, meanings, before, violations)));
        }
        if (!violations.isEmpty()) {
            throw new ProblemException(violations);
        }
        return resolved;
    }

    private Map<String, List<Place>> meanings(List<ApplicabilityRequest.Period> periods) {
        var codes = periods.stream()
                .flatMap(period -> period.areas().stream())
                .distinct()
                .toList();
        return places.byCodes(codes).stream().collect(Collectors.groupingBy(Place::code));
    }

    private static List<UUID> ids(
            ApplicabilityRequest.Period period,
            String at,
            Map<String, List<Place>> meanings,
            Map<UUID, List<Dated>> before,
            List<Violation> violations) {
        var ids = new ArrayList<UUID>();
        for (var i = 0; i < period.areas().size(); i++) {
            var code = period.areas().get(i);
            var pointer = at + "/areas/" + i;
            var place = meant(code, period.validFrom(), meanings);
            if (place.isEmpty()) {
                violations.addAll(References.unknown(
                                pointer, new Words("địa bàn", "area"), code.text(), "(" + period.validFrom() + ")")
                        .violations());
                continue;
            }
            var others = before.computeIfAbsent(place.get().id(), id -> new ArrayList<>());
            if (others.stream().anyMatch(period::overlaps)) {
                violations.add(Violation.of(PlansProblem.REPEATED_KEY, Where.body(pointer), code.text()));
            }
            others.add(period);
            ids.add(place.get().id());
        }
        return ids;
    }

    private static Optional<Place> meant(AreaCode code, LocalDate on, Map<String, List<Place>> meanings) {
        return meanings.getOrDefault(code.text(), List.of()).stream()
                .filter(place -> !place.validFrom().isAfter(on)
                        && (place.validTo() == null || !place.validTo().isBefore(on)))
                .findFirst();
    }
}
