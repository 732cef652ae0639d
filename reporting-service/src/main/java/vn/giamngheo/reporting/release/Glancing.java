package vn.giamngheo.reporting.release;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.reporting.snapshot.Snapshot;
import vn.giamngheo.reporting.snapshot.Snapshots;
import vn.giamngheo.reporting.stored.StoredJson;

/** Draws from snapshots what everybody may read. It takes what is named here, and nothing else that they hold. */
@ApplicationScoped
class Glancing {

    private static final String REVIEWS = "review-results";

    @Inject
    Snapshots snapshots;

    @Inject
    StoredJson json;

    private final Threshold threshold;
    private final Set<String> notOfPeople;

    Glancing(
            @ConfigProperty(name = "published-figures.threshold") int threshold,
            @ConfigProperty(name = "published-figures.not-of-people") Set<String> notOfPeople) {
        if (threshold < 2) {
            throw new IllegalArgumentException("published-figures.threshold must be above 1: " + threshold);
        }
        this.threshold = new Threshold(threshold);
        this.notOfPeople = notOfPeople;
    }

    int threshold() {
        return Math.toIntExact(threshold.least());
    }

    /** @param of of one place and year, each of another report */
    Glance at(List<Snapshot> of, Act decision) {
        var first = of.get(0);
        var area = first.area();
        return new Glance(
                new Glance.Place(area.level(), area.code(), area.name()),
                first.year(),
                first.tree(),
                new Glance.Decision(decision.number(), decision.issuedOn(), decision.issuer(), decision.title()),
                threshold.least(),
                part(of, "budget-execution", MoneyAtAGlance::of),
                part(of, "plan-progress", report -> ResultsAtAGlance.of(report, notOfPeople, reviewed(of), threshold)
                        .shown()),
                part(of, REVIEWS, report -> ReviewsAtAGlance.of(report, threshold)
                        .shown()),
                of.stream().map(Glancing::source).toList());
    }

    private Set<BigDecimal> reviewed(List<Snapshot> of) {
        var told =
                part(of, REVIEWS, report -> Population.of(report.path("total")).figures());
        return told == null ? Set.of() : told;
    }

    private <T> T part(List<Snapshot> of, String report, Function<JsonNode, T> shown) {
        return of.stream()
                .filter(snapshot -> snapshot.report().equals(report))
                .findFirst()
                .map(this::body)
                .map(shown)
                .orElse(null);
    }

    private JsonNode body(Snapshot snapshot) {
        return json.tree(snapshots.body(snapshot.id()));
    }

    private static Glance.Source source(Snapshot snapshot) {
        return new Glance.Source(
                snapshot.report(), new TreeMap<>(snapshot.parameters()), snapshot.id(), snapshot.dataAsOf());
    }
}
