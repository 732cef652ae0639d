package vn.giamngheo.budget.work;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.budget.ledger.Source;
import vn.giamngheo.events.WorkState;
import vn.giamngheo.platform.value.Money;

/**
 * A work (công trình): what is built or bought with investment.
 *
 * @param areaId where it is
 * @param investorId the agency that is its investor (chủ đầu tư)
 * @param actId the investment decision in force
 * @param startOn when it began or is to begin; null while not known
 * @param finishOn when it was finished or is to be; null while not known
 * @param recordedOn the day on which its codes are meant
 */
public record Work(
        UUID id,
        int eventVersion,
        String code,
        String name,
        String programmeCode,
        UUID areaId,
        UUID investorId,
        UUID actId,
        String decisionNumber,
        String decisionIssuedOn,
        LocalDate startOn,
        LocalDate finishOn,
        LocalDate recordedOn,
        List<Cost> costs,
        List<Capital> capital) {

    /** A part of the total cost (tổng mức đầu tư). */
    public record Cost(Source source, Money amount) {}

    /** What is planned for a year (kế hoạch vốn). */
    public record Capital(int year, Source source, Money amount) {}

    WorkState state() {
        return new WorkState(
                id,
                eventVersion,
                false,
                code,
                name,
                programmeCode,
                areaId,
                investorId,
                decisionNumber,
                decisionIssuedOn,
                costs.stream()
                        .map(cost -> new WorkState.Cost(
                                cost.source().wireName(), cost.amount().dong()))
                        .toList(),
                capital.stream()
                        .map(part -> new WorkState.Capital(
                                part.year(),
                                part.source().wireName(),
                                part.amount().dong()))
                        .toList(),
                startOn,
                finishOn);
    }
}
