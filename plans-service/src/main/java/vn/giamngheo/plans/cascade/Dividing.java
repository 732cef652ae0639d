package vn.giamngheo.plans.cascade;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import vn.giamngheo.plans.PlansProblem;
import vn.giamngheo.plans.area.Level;
import vn.giamngheo.plans.plan.PlansInUse;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Violation;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.reference.References;
import vn.giamngheo.platform.value.AreaCode;
import vn.giamngheo.platform.value.Division;

/** Says how much of a target each place gets. */
@ApplicationScoped
class Dividing {

    /** Units of which there is no half. */
    private static final Set<String> WHOLE = Set.of("households", "people", "models", "communes", "works");

    @Inject
    PlansInUse plans;

    @Inject
    References references;

    @Inject
    Places places;

    @Inject
    Scope scope;

    /** @throws ProblemException 422 when what is asked cannot be done, or a draft that is said by hand does not sum */
    List<Assigned> parts(PlansInUse.InForce plan, AssignmentRequest request) {
        var target = plans.find(plan.id(), request.target())
                .orElseThrow(() -> References.unknown(
                        "/target", new Words("chỉ tiêu của kế hoạch", "target of the plan"), request.target(), ""));
        if (target.value() == null) {
            throw new ProblemException(
                    PlansProblem.FIGURE_OF_ANOTHER_COMPARATOR, Where.body("/target"), target.comparator());
        }
        if (request.method() == Method.FROM_ANNEX) {
            return fromAnnex(plan, request);
        }
        requireFields(request);
        var areas = areas(plan, request);
        requireWhole(target, request);
        var parts = request.method() == Method.BY_SHARE ? byShare(target, request, areas) : byHand(request, areas);
        if (request.act() == null) {
            requireSum(plan, target, parts);
        }
        return parts;
    }

    /** Whether parts of the target add up to it: those of a rate do not, nor of what does not add. */
    boolean adds(PlansInUse.Target target) {
        var indicator = references.indicator(target.indicator(), "/target");
        return !indicator.rate() && !indicator.adds().equals("none");
    }

    /** What the annex says of a plan's target. */
    List<Assigned> fromAnnex(PlansInUse.InForce plan, String target) {
        var parts = new ArrayList<Assigned>();
        plans.annex(plan.id(), target)
                .forEach((code, value) -> places.byCode(code, plan.period().from())
                        .ifPresent(place -> parts.add(new Assigned(place.id(), BigDecimal.valueOf(value), null))));
        return parts;
    }

    private List<Assigned> fromAnnex(PlansInUse.InForce plan, AssignmentRequest request) {
        if (!request.places().isEmpty()) {
            throw new ProblemException(PlansProblem.PLACES_OF_THE_ANNEX, Where.body("/places"));
        }
        var parts = fromAnnex(plan, request.target());
        if (parts.isEmpty()) {
            throw new ProblemException(PlansProblem.TARGET_WITHOUT_ANNEX, Where.body("/target"), request.target());
        }
        return parts;
    }

    private static void requireFields(AssignmentRequest request) {
        var byShare = request.method() == Method.BY_SHARE;
        var violations = new ArrayList<Violation>();
        if (request.places().isEmpty()) {
            violations.add(Violation.of(PlansProblem.ASSIGNED_TO_NOBODY, Where.body("/places")));
        }
        for (var i = 0; i < request.places().size(); i++) {
            var part = request.places().get(i);
            if ((part.value() == null) != byShare || (part.points() == null) == byShare) {
                violations.add(Violation.of(
                        PlansProblem.VALUE_OR_POINTS,
                        Where.body("/places/" + i),
                        request.method().wireName()));
            }
        }
        if (!violations.isEmpty()) {
            throw new ProblemException(violations);
        }
    }

    /** There is no half of what is counted in whole things. */
    private static void requireWhole(PlansInUse.Target target, AssignmentRequest request) {
        for (var i = 0; i < request.places().size(); i++) {
            requireWhole(target, request.places().get(i).value(), "/places/" + i + "/value");
        }
    }

    /** @param value null for none */
    static void requireWhole(PlansInUse.Target target, BigDecimal value, String at) {
        if (WHOLE.contains(target.unit())
                && value != null
                && value.stripTrailingZeros().scale() > 0) {
            throw new ProblemException(PlansProblem.NOT_WHOLE, Where.body(at), value.toPlainString(), target.unit());
        }
    }

    /** Of one level below the plan's place, each once: so that nothing counts twice. */
    private List<Place> areas(PlansInUse.InForce plan, AssignmentRequest request) {
        var on = plan.period().from();
        var seen = new HashSet<AreaCode>();
        var areas = new ArrayList<Place>();
        for (var i = 0; i < request.places().size(); i++) {
            var code = request.places().get(i).area();
            var at = "/places/" + i + "/area";
            if (!seen.add(code)) {
                throw new ProblemException(PlansProblem.REPEATED_KEY, Where.body(at), code.text());
            }
            var place = scope.existing(code, on, at);
            if (place.id().equals(plan.areaId()) || !places.isWithin(place.id(), List.of(plan.areaId()), on)) {
                throw References.unknown(
                        at, new Words("địa bàn thuộc kế hoạch", "area below the plan's"), code.text(), "");
            }
            if (!areas.isEmpty() && !areas.get(0).level().equals(place.level())) {
                throw new ProblemException(
                        PlansProblem.ASSIGNED_TO_ANOTHER_LEVEL,
                        Where.body(at),
                        code.text(),
                        Level.word(areas.get(0).level()));
            }
            areas.add(place);
        }
        return areas;
    }

    private static List<Assigned> byHand(AssignmentRequest request, List<Place> areas) {
        return IntStream.range(0, areas.size())
                .mapToObj(i ->
                        new Assigned(areas.get(i).id(), request.places().get(i).value(), null))
                .toList();
    }

    /** In whole units, the largest remainders first. */
    private List<Assigned> byShare(PlansInUse.Target target, AssignmentRequest request, List<Place> areas) {
        var points =
                request.places().stream().map(AssignmentRequest.Part::points).toList();
        if (!adds(target) || target.value().stripTrailingZeros().scale() > 0) {
            throw new ProblemException(PlansProblem.NOT_DIVISIBLE, Where.body("/target"), target.key());
        }
        if (points.stream().noneMatch(each -> each.signum() > 0)) {
            throw new ProblemException(PlansProblem.ASSIGNED_TO_NOBODY, Where.body("/places"));
        }
        var values = Division.ofUnits(target.value().longValueExact(), points);
        return IntStream.range(0, areas.size())
                .mapToObj(i -> new Assigned(areas.get(i).id(), BigDecimal.valueOf(values.get(i)), points.get(i)))
                .toList();
    }

    private void requireSum(PlansInUse.InForce plan, PlansInUse.Target target, List<Assigned> parts) {
        var sum = parts.stream().map(Assigned::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (adds(target) && !plans.admits(plan.id(), target.key(), sum)) {
            throw new ProblemException(
                    PlansProblem.ASSIGNMENT_DOES_NOT_SUM,
                    Where.body("/places"),
                    sum.toPlainString(),
                    target.value().toPlainString(),
                    target.value().subtract(sum).toPlainString());
        }
    }
}
