package vn.giamngheo.reporting.handover;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Something that is open at a place that has ended, as it is read: what belongs to another kind of thing is null.
 *
 * @param key of the thing, for the order of the list
 * @param received of a balance; of a contract its value, of a paper its amount, of a livelihood project the state's support
 * @param spendingYear of a balance or a paper; of a review its year
 * @param source of a balance; of an assigned target its key in the plan; of a reporting duty its kind of period, of a submission its
 *     state
 * @param nature of a balance; of a submission whether the place owes or accepts it; of an assigned target what the place was given, in the unit of the target
 * @param title of a plan, also of one that gave a target; of an activity its title; of a work its name, of a paper or review its kind; of a submission the name of its
 *     duty, too
 * @param documentNumber of a plan, also of one that gave a target; of a work its code, of a review its standard; of a submission its period
 * @param periodFrom of a plan; of a contract the day of signing, of a work that of its start, of a paper its date, of a review that of its opening, of a
 *     livelihood project that of its proposal
 * @param periodTo of a plan; of an activity the day on which it is due; of a work that of its finish
 */
public record OpenRow(
        UUID areaId,
        String areaCode,
        String areaName,
        String level,
        LocalDate lastDay,
        String kind,
        String key,
        UUID agencyId,
        String agencyCode,
        String agencyName,
        String programme,
        String line,
        String source,
        String nature,
        Integer originYear,
        Integer spendingYear,
        Long received,
        Long passedOn,
        Long carriedOver,
        Long paid,
        Long committed,
        String title,
        String documentNumber,
        LocalDate periodFrom,
        LocalDate periodTo,
        String state) {

    static final String BALANCE = "balance";
    static final String PLAN = "plan";
    static final String ACTIVITY = "activity";
    static final String TARGET = "target_assignment";
    static final String CONTRACT = "contract";
    static final String PROJECT = "livelihood_project";
    static final String WORK = "work";
    static final String PAPER = "paper";
    static final String REVIEW = "review";
    static final String DUTY = "reporting_duty";
    static final String SUBMISSION = "submission";

    /** Where the list goes on after this one. */
    List<Object> keys() {
        return List.of(areaCode, areaId, kind, key);
    }
}
