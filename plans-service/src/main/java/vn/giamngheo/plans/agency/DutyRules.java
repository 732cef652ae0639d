package vn.giamngheo.plans.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.giamngheo.plans.Dated;
import vn.giamngheo.plans.PlansProblem;
import vn.giamngheo.plans.agency.AgencyRole.Kind;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Violation;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.reference.References;

/** What the roles of an agency and its reporting must obey. All that is wrong is said at once. */
@ApplicationScoped
class DutyRules {

    @Inject
    References references;

    @Inject
    Scope scope;

    @Inject
    Agencies agencies;

    @Inject
    Reporting reporting;

    /** Under {@link Reporting#lock}. */
    void check(Duties duties) {
        var violations = new ArrayList<Violation>();
        for (var i = 0; i < duties.roles().size(); i++) {
            checkRole(duties.roles().get(i), duties, "/roles/" + i, violations);
        }
        for (var i = 0; i < duties.reportsTo().size(); i++) {
            checkReportsTo(duties.reportsTo().get(i), duties, "/reportsTo/" + i, violations);
        }
        if (!violations.isEmpty()) {
            throw new ProblemException(violations);
        }
        checkHeldOnce(duties, violations);
        checkCircles(duties, violations);
        if (!violations.isEmpty()) {
            throw new ProblemException(violations);
        }
    }

    private void checkRole(AgencyRole role, Duties duties, String at, List<Violation> violations) {
        checkDays(role, duties, at, violations);
        checkNamesALine(role, at, violations);
        var lines = orViolations(() -> references.lines(role.programme(), at + "/programme"), Set.of(), violations);
        if (role.line() != null && !lines.isEmpty() && !lines.contains(role.line())) {
            violations.addAll(
                    References.unknown(at + "/line", new Words("dòng chương trình", "programme line"), role.line(), "")
                            .violations());
        }
    }

    private static void checkNamesALine(AgencyRole role, String at, List<Violation> violations) {
        if (role.role() == Kind.LINE_LEAD && role.line() == null) {
            violations.add(Violation.of(CommonProblem.MISSING_FIELD, Where.body(at + "/line"), "line"));
        }
        if (role.role() == Kind.STANDING_AGENCY && role.line() != null) {
            violations.add(Violation.of(PlansProblem.STANDING_FOR_ALL_LINES, Where.body(at + "/line"), role.line()));
        }
    }

    private void checkReportsTo(ReportsTo reportsTo, Duties duties, String at, List<Violation> violations) {
        checkDays(reportsTo, duties, at, violations);
        if (!reportsTo.agency().equals(duties.code())) {
            orViolations(
                    () -> references.agency(reportsTo.agency(), reportsTo.validFrom(), at + "/agency"),
                    null,
                    violations);
        }
    }

    private void checkDays(Dated dated, Duties agency, String at, List<Violation> violations) {
        if (dated.endsBeforeItBegins()) {
            violations.add(Violation.of(
                    PlansProblem.ENDS_BEFORE_IT_BEGINS,
                    Where.body(at + "/validTo"),
                    dated.validFrom(),
                    dated.validTo()));
        } else if (!dated.isWithin(agency)) {
            violations.add(
                    Violation.of(PlansProblem.OUTSIDE_THE_AGENCYS_DAYS, Where.body(at), dated.days(), agency.days()));
        } else {
            checkPlaceNotEnded(dated, agency.area(), at, violations);
        }
    }

    /** Nothing begins after the end of the agency's place, whether or not the agency itself was ended with it. */
    private void checkPlaceNotEnded(Dated dated, UUID place, String at, List<Violation> violations) {
        try {
            scope.requireNotEnded(place, dated.validFrom(), Where.body(at + "/validFrom"));
        } catch (ProblemException ended) {
            violations.addAll(ended.violations());
        }
    }

    /** One standing agency of a programme and one lead of a line at a place; and nothing is said twice. */
    private void checkHeldOnce(Duties duties, List<Violation> violations) {
        var others = agencies.others(duties.area(), duties.agency());
        for (var i = 0; i < duties.roles().size(); i++) {
            var role = duties.roles().get(i);
            var at = Where.body("/roles/" + i);
            Stream.concat(
                            held(duties.code(), duties.roles().subList(0, i), role),
                            role.role() == Kind.COORDINATOR
                                    ? Stream.of()
                                    : others.stream().flatMap(other -> held(other.code(), other.roles(), role)))
                    .findFirst()
                    .ifPresent(args -> violations.add(new Violation(PlansProblem.ROLE_HELD_ALREADY, at, args)));
        }
    }

    /** By whom and when the same role is held on days of the given one. */
    private static Stream<List<Object>> held(String agency, List<AgencyRole> roles, AgencyRole given) {
        return roles.stream()
                .filter(role -> role.isSameAs(given) && role.overlaps(given))
                .map(role -> List.of(agency, role.days()));
    }

    private void checkCircles(Duties duties, List<Violation> violations) {
        IntStream.range(0, duties.reportsTo().size()).forEach(i -> reporting
                .circle(duties.code(), duties.reportsTo().get(i))
                .ifPresent(day -> violations.add(Violation.of(
                        PlansProblem.REPORTS_IN_A_CIRCLE,
                        Where.body("/reportsTo/" + i + "/agency"),
                        duties.code(),
                        day))));
    }

    private static <T> T orViolations(Supplier<T> found, T otherwise, List<Violation> violations) {
        try {
            return found.get();
        } catch (ProblemException unknown) {
            violations.addAll(unknown.violations());
            return otherwise;
        }
    }
}
