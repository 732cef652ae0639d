package vn.giamngheo.budget.work;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
 * @param handovers who took it over from a place that has ended, the first one first
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
        List<Capital> capital,
        List<Handover> handovers) {

    /** A part of the total cost (tổng mức đầu tư). */
    public record Cost(Source source, Money amount) {}

    /** What is planned for a year (kế hoạch vốn). */
    public record Capital(int year, Source source, Money amount) {}

    /**
     * Who answers for it from a day on.
     *
     * @param areaId a successor of the place where it is
     * @param actId the act that says so
     */
    public record Handover(UUID areaId, LocalDate effectiveOn, UUID actId) {}

    Work handedOver(Handover handover) {
        return new Work(
                id,
                eventVersion + 1,
                code,
                name,
                programmeCode,
                areaId,
                investorId,
                actId,
                decisionNumber,
                decisionIssuedOn,
                startOn,
                finishOn,
                recordedOn,
                costs,
                capital,
                Stream.concat(handovers.stream(), Stream.of(handover)).toList());
    }

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
                finishOn,
                handovers.stream()
                        .map(handover -> new WorkState.HandedOver(handover.areaId(), handover.effectiveOn()))
                        .toList());
    }
}
