package vn.giamngheo.plans.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.plans.PlansProblem;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Violation;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.reference.LineScope;
import vn.giamngheo.platform.reference.References;
import vn.giamngheo.platform.rest.Preconditions;
import vn.giamngheo.platform.value.Days;

/** Says which lines of a programme a place runs and how it numbers them, as it was read. */
@ApplicationScoped
class NumberingLines {

    @Inject
    Programmes programmes;

    @Inject
    LocalNumbers numbers;

    @Inject
    Places places;

    @Inject
    Scope scope;

    @Inject
    LineScope lineScope;

    @Inject
    Preconditions preconditions;

    LocalNumbersView set(String code, UUID area, LocalNumbersRequest request) {
        var programme = programmes.locked(code);
        requireOwn(area);
        lineScope.require(code, null, Where.request());
        preconditions.require(view(programme, area));
        check(programme, area, request.numbers());
        numbers.replace(programme.id(), area, request.numbers());
        return view(programme, area);
    }

    LocalNumbersView show(String code, UUID area) {
        existing(area);
        return view(programmes.existing(code), area);
    }

    private LocalNumbersView view(Programme programme, UUID area) {
        return new LocalNumbersView(programme.code(), area, numbers.of(programme.id(), area));
    }

    private void requireOwn(UUID area) {
        existing(area);
        scope.requireRecorded(area, Days.today(), Where.request());
    }

    /** As it is today, or was last. */
    private Place existing(UUID area) {
        return places.nearest(area, Days.today()).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    private void check(Programme programme, UUID area, List<LocalNumber> numbers) {
        var violations = new ArrayList<Violation>();
        for (var i = 0; i < numbers.size(); i++) {
            var number = numbers.get(i);
            check(programme, area, number, "/numbers/" + i, violations);
            if (numbers.subList(0, i).stream()
                    .anyMatch(other -> other.line().equals(number.line()) && other.overlaps(number))) {
                var at = Where.body("/numbers/" + i + "/line");
                violations.add(Violation.of(PlansProblem.REPEATED_KEY, at, number.line()));
            }
        }
        if (!violations.isEmpty()) {
            throw new ProblemException(violations);
        }
    }

    private void check(Programme programme, UUID area, LocalNumber number, String at, List<Violation> violations) {
        if (!programme.hasLine(number.line())) {
            violations.addAll(References.unknown(at + "/line", LineRules.LINE, number.line(), "")
                    .violations());
        }
        if (number.endsBeforeItBegins()) {
            violations.add(Violation.of(
                    PlansProblem.ENDS_BEFORE_IT_BEGINS,
                    Where.body(at + "/validTo"),
                    number.validFrom(),
                    number.validTo()));
        }
        if (places.byId(area, number.validFrom()).isEmpty()) {
            var day = "(" + number.validFrom() + ")";
            violations.addAll(References.unknown(at + "/validFrom", new Words("địa bàn", "area"), area.toString(), day)
                    .violations());
        }
    }
}
