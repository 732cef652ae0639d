package vn.giamngheo.reporting.execution;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.restatement.Named;
import vn.giamngheo.reporting.restatement.Restatement;
import vn.giamngheo.reporting.restatement.Standing;
import vn.giamngheo.reporting.restatement.Way;

/** The rows of money carried onto the asked tree. Money is never apportioned: it goes with all of its place. */
final class RestatedMoney {

    private static final Comparator<BudgetExecution.Carried> ORDER = Comparator.comparing(
                    BudgetExecution.Carried::to, ReportArea.BY_CODE)
            .thenComparing(BudgetExecution.Carried::place, ReportArea.BY_CODE);

    private RestatedMoney() {}

    /** Whose money is shown by itself: that of the asked place and of its rows. */
    static List<UUID> inside(Restatement restatement) {
        return Stream.concat(
                        Stream.of(restatement.asked()),
                        restatement.shown().stream().map(Standing::place))
                .toList();
    }

    /** Whose money is asked for only to tell that it stands higher: of places that lie in the asked one in part. */
    static List<UUID> outside(Restatement restatement) {
        return restatement.crossing().stream().map(Way::place).toList();
    }

    /** @param money of each of these places that has any */
    static BudgetExecution.Restated of(
            Restatement restatement, Map<UUID, List<MoneyRow>> money, BudgetExecution.Parameters asked, Handle handle) {
        return of(
                restatement.asked(),
                restatement.shown().stream()
                        .filter(each -> money.containsKey(each.place()))
                        .toList(),
                restatement.crossing().stream()
                        .filter(each -> money.containsKey(each.place()))
                        .toList(),
                money,
                asked,
                handle);
    }

    private static BudgetExecution.Restated of(
            UUID area,
            List<Standing> shown,
            List<Way> crossing,
            Map<UUID, List<MoneyRow>> money,
            BudgetExecution.Parameters asked,
            Handle handle) {
        var ways = Stream.concat(shown.stream().map(Standing::way), crossing.stream())
                .toList();
        var named = Named.of(shown.stream().map(Standing::to).toList(), ways, asked.tree(), handle);
        return new BudgetExecution.Restated(
                BudgetExecution.Sources.of(money.getOrDefault(area, List.of())),
                shown.stream()
                        .map(each -> carried(each, money.get(each.place()), named))
                        .sorted(ORDER)
                        .toList(),
                named.heldAbove(crossing));
    }

    private static BudgetExecution.Carried carried(Standing standing, List<MoneyRow> money, Named named) {
        return new BudgetExecution.Carried(
                named.place(standing.place()),
                named.acts(standing.way()),
                standing.how(),
                named.place(standing.to()),
                BudgetExecution.Sources.of(money));
    }
}
