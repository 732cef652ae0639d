package vn.giamngheo.reporting.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import vn.giamngheo.reporting.figure.Adding;
import vn.giamngheo.reporting.figure.Measure;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.restatement.Basis;
import vn.giamngheo.reporting.restatement.Holding;
import vn.giamngheo.reporting.restatement.Holdings;
import vn.giamngheo.reporting.restatement.Named;

/** Lists activities with what was done of each, and adds up who took part by place. */
@ApplicationScoped
class ReportingActivities {

    private static final List<Measure.Definition> DEFINITIONS = List.of(
            new Measure.Definition(
                    "achieved",
                    Adding.NONE,
                    "Kết quả của cả hoạt động đến ngày on, mọi năm, theo đơn vị của hoạt động",
                    "What all of the activity has brought about up to the day on, of all years, in its unit"),
            new Measure.Definition(
                    "late",
                    Adding.NONE,
                    "Đến ngày on (không sau hôm nay) đã quá hạn mà achieved nhỏ hơn planned, hoặc chưa ghi kết quả nào",
                    "On the day on, or today if that is earlier, its due day is past, and achieved is less than planned or nothing is recorded"),
            new Measure.Definition(
                    "output",
                    Adding.NONE,
                    "Kết quả trong năm tại địa bàn và nơi thuộc địa bàn, đến ngày on",
                    "Done at the place and below it in the year, up to the day on"),
            new Measure.Definition(
                    "participants",
                    Adding.FLOW,
                    "Lượt người tham gia trong năm tại địa bàn và nơi thuộc địa bàn: một người dự hai lần tính hai lượt",
                    "Who took part at the place and below it in the year: one who came twice counts twice"),
            new Measure.Definition(
                    "women",
                    Adding.FLOW,
                    "Trong số participants; người dân tộc thiểu số cũng vậy; hộ nghèo, cận nghèo, mới thoát nghèo mỗi người"
                            + " thuộc nhiều nhất một loại",
                    "Of participants; ethnicMinority likewise; of poor, nearPoor and newlyEscaped each is one at most"));

    @Inject
    Holdings holdings;

    @Inject
    Jdbi jdbi;

    /** From one state of the database, and over one connection. */
    ActivityResults report(ActivityResults.Parameters asked) {
        var held = holdings.asked(asked.area().id(), asked.tree(), asked.year(), asked.on(), asked.basis());
        return jdbi.inTransaction(
                TransactionIsolationLevel.REPEATABLE_READ, handle -> report(asked, holdings.of(held, handle), handle));
    }

    private static ActivityResults report(ActivityResults.Parameters asked, Holding holding, Handle handle) {
        var rows = new ActivityRows(asked, holding.places(), handle);
        var activities = rows.activities();
        var places = rows.places();
        var named = holding.named(
                Stream.concat(
                                activities.stream().map(row -> row.place().id()),
                                places.stream().map(row -> row.place().id()))
                        .collect(Collectors.toSet()),
                asked.tree(),
                handle);
        return new ActivityResults(
                "activity-results",
                asked,
                DEFINITIONS,
                activities.stream().map(row -> placed(row, holding, named)).toList(),
                places.stream()
                        .map(row -> placed(row, holding, named))
                        .sorted(Comparator.comparing(ActivityResults.PlaceRow::place, ReportArea.BY_CODE))
                        .toList(),
                ActivityResults.Total.of(activities),
                asked.basis() == Basis.RESTATED ? named.heldAbove(holding.heldAbove()) : null,
                holding.remark());
    }

    private static ActivityResults.Row placed(ActivityResults.Row row, Holding holding, Named named) {
        var place = row.place().id();
        return row.at(named.place(place), holding.standsAt(place, named));
    }

    private static ActivityResults.PlaceRow placed(ActivityResults.PlaceRow row, Holding holding, Named named) {
        var place = row.place().id();
        return row.at(named.place(place), holding.standsAt(place, named));
    }
}
