package vn.giamngheo.reporting.handover;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.events.FindingState;
import vn.giamngheo.events.Label;
import vn.giamngheo.platform.event.EventJson;
import vn.giamngheo.platform.finding.FindingWords;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.reporting.duty.PeriodKind;
import vn.giamngheo.reporting.duty.ReportState;

/**
 * A page of what is open at the places that boundary acts have ended.
 *
 * @param acts those of the asked number or id
 */
record HandoverList(List<BoundaryAct> acts, List<Item> items) {

    /**
     * One thing that waits for its handover.
     *
     * @param kind {@code balance}, {@code contract}, {@code work}, {@code review}, {@code paper}, {@code plan},
     *     {@code activity}, {@code target_assignment}, {@code livelihood_project}, {@code reporting_duty}, {@code submission} or
     *     {@code finding}, each in the field of its name
     * @param area where it is
     * @param agency of the place, which has the balance; absent when the place itself has it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            String kind,
            EndedArea area,
            Agency agency,
            List<SuccessorRow> successors,
            Balance balance,
            Contract contract,
            Work work,
            Review review,
            Paper paper,
            Plan plan,
            Activity activity,
            TargetAssignment targetAssignment,
            LivelihoodProject livelihoodProject,
            ReportingDuty reportingDuty,
            Submission submission,
            Finding finding) {

        static Item of(OpenRow row, List<SuccessorRow> successors) {
            return new Item(
                    row.kind(),
                    new EndedArea(row.areaId(), row.areaCode(), row.areaName(), row.level(), row.lastDay()),
                    row.agencyId() == null ? null : new Agency(row.agencyId(), row.agencyCode(), row.agencyName()),
                    successors,
                    row.kind().equals(OpenRow.BALANCE) ? Balance.of(row) : null,
                    row.kind().equals(OpenRow.CONTRACT) ? Contract.of(row) : null,
                    row.kind().equals(OpenRow.WORK) ? Work.of(row) : null,
                    row.kind().equals(OpenRow.REVIEW) ? Review.of(row) : null,
                    row.kind().equals(OpenRow.PAPER) ? Paper.of(row) : null,
                    row.kind().equals(OpenRow.PLAN) ? Plan.of(row) : null,
                    row.kind().equals(OpenRow.ACTIVITY) ? Activity.of(row) : null,
                    row.kind().equals(OpenRow.TARGET) ? TargetAssignment.of(row) : null,
                    row.kind().equals(OpenRow.PROJECT) ? LivelihoodProject.of(row) : null,
                    row.kind().equals(OpenRow.DUTY) ? ReportingDuty.of(row) : null,
                    row.kind().equals(OpenRow.SUBMISSION) ? Submission.of(row) : null,
                    row.state() == null ? null : Finding.of(EventJson.data(row.state(), FindingState.class)));
        }
    }

    record EndedArea(UUID id, String code, String name, String level, LocalDate lastDay) {}

    record Agency(UUID id, String code, String name) {}

    /**
     * In đồng.
     *
     * @param passedOn counts what has been handed over
     * @param committed goes with its contracts
     * @param left received less all others: what is handed over as money
     */
    record Balance(
            String programme,
            String line,
            String source,
            String nature,
            int originYear,
            int spendingYear,
            Money received,
            Money passedOn,
            Money carriedOver,
            Money paid,
            Money committed,
            Money left) {

        static Balance of(OpenRow row) {
            var received = Money.of(row.received());
            var passedOn = Money.of(row.passedOn());
            var carriedOver = Money.of(row.carriedOver());
            var paid = Money.of(row.paid());
            var committed = Money.of(row.committed());
            return new Balance(
                    row.programme(),
                    row.line(),
                    row.source(),
                    row.nature(),
                    row.originYear(),
                    row.spendingYear(),
                    received,
                    passedOn,
                    carriedOver,
                    paid,
                    committed,
                    received.minus(passedOn).minus(carriedOver).minus(paid).minus(committed));
        }
    }

    /**
     * A contract that is open.
     *
     * @param value in đồng
     */
    record Contract(UUID id, String programme, String number, LocalDate signedOn, Money value) {

        static Contract of(OpenRow row) {
            return new Contract(
                    UUID.fromString(row.key()),
                    row.programme(),
                    row.documentNumber(),
                    row.periodFrom(),
                    Money.of(row.received()));
        }
    }

    /** A work that is not known to be finished before the end. */
    record Work(UUID id, String programme, String code, String name, LocalDate startOn, LocalDate finishOn) {

        static Work of(OpenRow row) {
            return new Work(
                    UUID.fromString(row.key()),
                    row.programme(),
                    row.documentNumber(),
                    row.title(),
                    row.periodFrom(),
                    row.periodTo());
        }
    }

    /** A review of households that is not decided. */
    record Review(UUID id, String kind, String standard, int year, LocalDate openedOn) {

        static Review of(OpenRow row) {
            return new Review(
                    UUID.fromString(row.key()),
                    row.title(),
                    row.documentNumber(),
                    row.spendingYear(),
                    row.periodFrom());
        }
    }

    /**
     * A paper of the ledger that is dated after the end, recorded before the boundary act was entered: it is taken back,
     * and recorded at a successor.
     *
     * @param kind such as {@code payment}
     * @param amount in đồng
     */
    record Paper(UUID id, String kind, String programme, int spendingYear, LocalDate date, Money amount) {

        static Paper of(OpenRow row) {
            return new Paper(
                    UUID.fromString(row.key().split(" ")[0]),
                    row.title(),
                    row.programme(),
                    row.spendingYear(),
                    row.periodFrom(),
                    Money.of(row.received()));
        }
    }

    /** A plan whose period goes beyond the end. */
    record Plan(
            UUID id, String programme, String title, String documentNumber, LocalDate periodFrom, LocalDate periodTo) {

        static Plan of(OpenRow row) {
            return new Plan(
                    UUID.fromString(row.key()),
                    row.programme(),
                    row.title(),
                    row.documentNumber(),
                    row.periodFrom(),
                    row.periodTo());
        }
    }

    /** An activity that is due after the end, or of which less was done than planned. */
    record Activity(UUID id, String programme, String line, String title, LocalDate startOn, LocalDate dueOn) {

        static Activity of(OpenRow row) {
            return new Activity(
                    UUID.fromString(row.key()),
                    row.programme(),
                    row.line(),
                    row.title(),
                    row.periodFrom(),
                    row.periodTo());
        }
    }

    /**
     * What the place was given of a target of a plan that goes beyond the end.
     *
     * @param planTitle of the plan of a place above that gave it
     * @param target the key of the target in that plan
     * @param value in the unit of the target
     */
    record TargetAssignment(
            UUID id,
            String programme,
            String planTitle,
            String documentNumber,
            String target,
            BigDecimal value,
            LocalDate periodFrom,
            LocalDate periodTo) {

        static TargetAssignment of(OpenRow row) {
            return new TargetAssignment(
                    UUID.fromString(row.key()),
                    row.programme(),
                    row.title(),
                    row.documentNumber(),
                    row.source(),
                    new BigDecimal(row.nature()),
                    row.periodFrom(),
                    row.periodTo());
        }
    }

    /**
     * A livelihood project that is under way.
     *
     * @param support of the state, in đồng
     */
    record LivelihoodProject(
            UUID id, String programme, String line, String title, LocalDate proposedOn, Money support) {

        static LivelihoodProject of(OpenRow row) {
            return new LivelihoodProject(
                    UUID.fromString(row.key()),
                    row.programme(),
                    row.line(),
                    row.title(),
                    row.periodFrom(),
                    Money.of(row.received()));
        }
    }

    /**
     * A duty of reporting that was set at the place and goes beyond its end: nobody owes by it any more, and it is given a
     * last day.
     */
    record ReportingDuty(
            UUID id, String programme, String name, PeriodKind periodKind, LocalDate validFrom, LocalDate validTo) {

        static ReportingDuty of(OpenRow row) {
            return new ReportingDuty(
                    UUID.fromString(row.key()),
                    row.programme(),
                    row.title(),
                    PeriodKind.valueOf(row.source()),
                    row.periodFrom(),
                    row.periodTo());
        }
    }

    /**
     * A report that was submitted or returned, and is not accepted: a successor goes on with it.
     *
     * @param role {@code owes}: the place that ended wrote it; {@code accepts}: it was handed to that place
     */
    record Submission(
            UUID id,
            String programme,
            String duty,
            String period,
            LocalDate from,
            LocalDate to,
            ReportState state,
            String role) {

        static Submission of(OpenRow row) {
            return new Submission(
                    UUID.fromString(row.key()),
                    row.programme(),
                    row.title(),
                    row.documentNumber(),
                    row.periodFrom(),
                    row.periodTo(),
                    ReportState.valueOf(row.source()),
                    row.nature());
        }
    }

    /** @param detail words that a clerk understands */
    record Finding(UUID id, String code, String severity, LocalDate periodFrom, LocalDate periodTo, Label detail) {

        static Finding of(FindingState finding) {
            return new Finding(
                    finding.id(),
                    finding.code(),
                    finding.severity(),
                    finding.periodFrom(),
                    finding.periodTo(),
                    FindingWords.detail(finding));
        }
    }
}
