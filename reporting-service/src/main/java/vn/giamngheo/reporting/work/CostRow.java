package vn.giamngheo.reporting.work;

import java.util.UUID;
import vn.giamngheo.platform.value.Money;

/** One cost of one work, in đồng. */
public record CostRow(UUID workId, String source, long amount) {

    WorksReport.Cost cost() {
        return new WorksReport.Cost(source, Money.of(amount));
    }
}
