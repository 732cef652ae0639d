package vn.giamngheo.budget.work;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.rest.Edited;
import vn.giamngheo.platform.value.Money;

/**
 * A work with what has been done about it so far; amounts in đồng.
 *
 * @param act the investment decision in force
 * @param total the sum of the costs
 * @param committed bound by contracts and not paid or advanced
 * @param advanced and not cleared
 * @param accepted by minutes, of its contracts
 * @param handovers who took it over from a place that has ended
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WorkView(
        UUID id,
        String code,
        String name,
        String programme,
        UUID areaId,
        UUID investorId,
        Act act,
        List<Work.Cost> costs,
        Money total,
        List<Work.Capital> capital,
        LocalDate startOn,
        LocalDate finishOn,
        Money committed,
        Money advanced,
        Money paid,
        Money accepted,
        List<Work.Handover> handovers)
        implements Edited {

    /** The decision, whatever has been done about it meanwhile. */
    @Override
    public WorkView edited() {
        return new WorkView(
                id,
                code,
                name,
                programme,
                areaId,
                investorId,
                act,
                costs,
                total,
                capital,
                startOn,
                finishOn,
                null,
                null,
                null,
                null,
                handovers);
    }

    /** What stands in the ledger about a work, in đồng. */
    public record Progress(UUID id, long committed, long advanced, long paid, long accepted) {

        static Progress none(UUID id) {
            return new Progress(id, 0, 0, 0, 0);
        }
    }

    static WorkView of(Work work, Act act, Progress progress) {
        return new WorkView(
                work.id(),
                work.code(),
                work.name(),
                work.programmeCode(),
                work.areaId(),
                work.investorId(),
                act,
                work.costs(),
                Money.sum(work.costs().stream().map(Work.Cost::amount).toList()),
                work.capital(),
                work.startOn(),
                work.finishOn(),
                Money.of(progress.committed()),
                Money.of(progress.advanced()),
                Money.of(progress.paid()),
                Money.of(progress.accepted()),
                work.handovers());
    }
}
