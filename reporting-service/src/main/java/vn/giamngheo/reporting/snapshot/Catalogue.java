package vn.giamngheo.reporting.snapshot;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Violation;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;

/** The reports that can be published, and what they are asked. */
@ApplicationScoped
public class Catalogue {

    private static final String PARAMETERS = "/parameters";

    @All
    @Inject
    List<PublishedReport> reports;

    public Optional<PublishedReport> find(String name) {
        return reports.stream().filter(report -> report.name().equals(name)).findFirst();
    }

    /** Of what is stored. */
    public PublishedReport named(String name) {
        return find(name).orElseThrow();
    }

    /** The names of those that somebody with these roles reads. */
    public List<String> readBy(Predicate<String> hasRole) {
        return reports.stream()
                .filter(report -> report.roles().stream().anyMatch(hasRole))
                .map(PublishedReport::name)
                .sorted()
                .toList();
    }

    /**
     * The report that a body names.
     *
     * @throws ProblemException 400 for one that there is not, 403 for one that the caller does not read
     */
    public PublishedReport required(String name, Predicate<String> hasRole) {
        return required(name, hasRole, "/report");
    }

    /** The same, of a body that names it elsewhere. */
    public PublishedReport required(String name, Predicate<String> hasRole, String pointer) {
        var report = find(name)
                .orElseThrow(() -> new ProblemException(
                        CommonProblem.UNKNOWN_CODE, Where.body(pointer), name, readBy(role -> true)));
        requireReader(report, hasRole);
        return report;
    }

    /** @throws ProblemException 403 unless one of the roles reads the report */
    public void requireReader(PublishedReport report, Predicate<String> hasRole) {
        if (report.roles().stream().noneMatch(hasRole)) {
            throw new ProblemException(CommonProblem.FORBIDDEN_ROLE);
        }
    }

    /**
     * What the parameters of a body ask.
     *
     * @throws ProblemException as the report's own route, but pointing into the body
     */
    public Question asked(PublishedReport report, Map<String, String> parameters, LocalDate today) {
        return asked(report, parameters, today, PARAMETERS);
    }

    /** The same, of a body that has them elsewhere. */
    public Question asked(PublishedReport report, Map<String, String> parameters, LocalDate today, String pointer) {
        parameters.forEach((name, value) -> check(report, name, value, pointer));
        try {
            return report.ask(new Given(parameters, today));
        } catch (ProblemException refused) {
            throw new ProblemException(refused.violations().stream()
                    .map(violation -> inBody(violation, pointer))
                    .toList());
        }
    }

    private static void check(PublishedReport report, String name, String value, String pointer) {
        if (!report.parameters().contains(name)) {
            throw new ProblemException(CommonProblem.UNKNOWN_PARAMETER, Where.body(pointer), name);
        }
        if (value == null || value.isBlank()) {
            throw new ProblemException(
                    CommonProblem.UNREADABLE_VALUE,
                    Where.body(pointer + "/" + name),
                    String.valueOf(value),
                    new Words("một giá trị", "a value"));
        }
    }

    private static Violation inBody(Violation violation, String pointer) {
        var where = violation.where();
        return where.in() == Where.In.PARAMETER
                ? new Violation(violation.code(), Where.body(pointer + "/" + where.name()), violation.args())
                : violation;
    }
}
