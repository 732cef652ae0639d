package vn.giamngheo.indicators.escape;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.giamngheo.indicators.household.HeadNames;
import vn.giamngheo.indicators.household.HouseholdScope;
import vn.giamngheo.indicators.personal.Sight;

/**
 * Shows registered households to the caller as far as it may see their people; each look is logged. Of one that has gone where
 * the caller reads nothing the head is not named: it may be somebody else by now.
 */
@ApplicationScoped
class ShowingEscapes {

    private static final String PURPOSE = "escape-register";

    @Inject
    SealedHelpers helpers;

    @Inject
    HouseholdScope households;

    @Inject
    HeadNames heads;

    @Inject
    Escapes escapes;

    @Inject
    Sight sight;

    EscapeView show(EscapeRow row) {
        return show(List.of(row)).get(0);
    }

    List<EscapeView> show(List<EscapeRow> rows) {
        var readable = households.readable(
                rows.stream().map(EscapeRow::household).distinct().toList());
        return views(rows, heads.of(readable, PURPOSE));
    }

    /** Without looking at anybody: for whoever compares what has been seen before. */
    EscapeView unlogged(EscapeRow row) {
        return views(List.of(row), Map.of()).get(0);
    }

    private List<EscapeView> views(List<EscapeRow> rows, Map<UUID, String> names) {
        var supports = escapes.supports(rows.stream().map(EscapeRow::id).toList());
        return rows.stream()
                .map(row -> view(row, names.get(row.household()), supports.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private EscapeView view(EscapeRow row, String head, List<PlannedSupport> supports) {
        return new EscapeView(
                row.id(),
                row.household(),
                row.code(),
                row.villageId(),
                row.village(),
                head,
                row.standard(),
                row.year(),
                row.registeredOn(),
                row.povertyClass(),
                row.causes(),
                row.lacking(),
                new EscapePlan(row.stated(), supports, seen(helpers.open(row))),
                row.outcome(),
                row.recordedAt(),
                row.withdrawnAt());
    }

    private Helper seen(Helper helper) {
        return helper == null || helper.person() == null
                ? helper
                : new Helper(helper.organisation(), sight.nameShown(helper.person()));
    }
}
