package vn.giamngheo.reporting.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.value.Period;
import vn.giamngheo.reporting.figure.Readable;
import vn.giamngheo.reporting.figure.Shown;
import vn.giamngheo.reporting.progress.ExplainedCascade.Item;
import vn.giamngheo.reporting.restatement.Named;

/** Tells the assigned parts, or the targets of the places' own plans, that a figure of the cascade sums. */
@ApplicationScoped
class ExplainingCascade {

    @Inject
    Readable readable;

    @Inject
    Jdbi jdbi;

    /**
     * Which figure is asked for.
     *
     * @param target key of the headline
     * @param place code of the only place; null for all
     */
    record Asked(TargetCascade.Parameters parameters, UUID plan, String target, String place, CascadeFigure figure) {}

    /** With all items, in their order. */
    ExplainedCascade explain(Asked asked) {
        var parameters = asked.parameters();
        var shown = readable.below(parameters.area().id(), parameters.tree(), parameters.year());
        return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> explain(asked, shown, handle));
    }

    private ExplainedCascade explain(Asked asked, Optional<Shown> shown, Handle handle) {
        var headline = headline(asked, shown, handle);
        var rows = rows(asked, headline, shown, handle);
        var items = (asked.figure() == CascadeFigure.ASSIGNED
                        ? assigned(asked, headline, rows, handle)
                        : stated(rows, handle))
                .sorted(Comparator.comparing(item -> String.join(" ", item.keys())))
                .toList();
        return new ExplainedCascade(
                asked.parameters(),
                asked.plan(),
                asked.target(),
                asked.place(),
                asked.figure(),
                total(asked, headline, items),
                items.size(),
                items,
                shown.map(Shown::remark).orElse(null));
    }

    /** One that the report shows. */
    private static CascadeRows.Headline headline(Asked asked, Optional<Shown> shown, Handle handle) {
        var parameters = asked.parameters();
        var area = parameters.area().id();
        return CascadeRows.headlines(area, parameters.tree(), Period.year(parameters.year()), handle).stream()
                .filter(each -> isSeen(area, shown))
                .filter(each -> each.planId().equals(asked.plan()))
                .filter(each -> each.key().equals(asked.target()))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        CommonProblem.UNKNOWN_CODE, Where.parameter("target"), asked.target(), ""));
    }

    private Map<UUID, CascadeRows.Below> rows(
            Asked asked, CascadeRows.Headline headline, Optional<Shown> shown, Handle handle) {
        var parameters = asked.parameters();
        var year = Period.year(parameters.year());
        var given = CascadeRows.below(headline, parameters.area().id(), parameters.tree(), year, handle);
        return SeenParts.of(given, shown, parameters.year(), readable, handle).of(given).stream()
                .filter(row -> asked.place() == null || asked.place().equals(row.code()))
                .collect(Collectors.toMap(CascadeRows.Below::areaId, Function.identity()));
    }

    private static boolean isSeen(UUID place, Optional<Shown> shown) {
        return shown.isEmpty() || shown.get().places().contains(place);
    }

    private static Stream<Item> assigned(
            Asked asked, CascadeRows.Headline headline, Map<UUID, CascadeRows.Below> rows, Handle handle) {
        var parts = GivenParts.of(headline, asked.parameters().tree(), handle).stream()
                .filter(part -> rows.containsKey(part.areaId()))
                .toList();
        var before = parts.stream()
                .map(GivenParts.Part::fromAreaId)
                .filter(Objects::nonNull)
                .toList();
        var named = Named.of(before, List.of(), asked.parameters().tree(), handle);
        return parts.stream().map(part -> item(part, rows.get(part.areaId()), named));
    }

    private static Item item(GivenParts.Part part, CascadeRows.Below row, Named named) {
        var from = part.fromAreaId() == null ? null : named.place(part.fromAreaId());
        return new Item(row.place(), from, part.takenOn(), null, null, part.value());
    }

    private static Stream<Item> stated(Map<UUID, CascadeRows.Below> rows, Handle handle) {
        var stating = rows.values().stream().filter(row -> row.stated() != null).toList();
        var documents = CascadeRows.documents(
                stating.stream().map(CascadeRows.Below::planId).toList(), handle);
        return stating.stream()
                .map(row -> new Item(row.place(), null, null, row.planId(), documents.get(row.planId()), row.stated()));
    }

    /** What does not add is a figure of one place only. */
    private static BigDecimal total(Asked asked, CascadeRows.Headline headline, List<Item> items) {
        return headline.isAdding() || asked.place() != null
                ? items.stream().map(Item::counts).reduce(BigDecimal::add).orElse(null)
                : null;
    }
}
