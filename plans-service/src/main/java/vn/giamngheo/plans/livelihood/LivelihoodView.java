package vn.giamngheo.plans.livelihood;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.platform.value.Money;

/**
 * A livelihood project.
 *
 * @param areaId the commune; after a handover its successor, from {@code heldSince} on
 * @param date of the proposal
 * @param villages their ids; empty for all of the commune
 * @param costs as proposed, once it is approved as approved, in đồng
 * @param total the sum of the costs
 * @param rules the rules by which it was judged last
 * @param appraisals the minutes of the appraisal team, the last one last
 * @param stages what was contracted, with what is accepted
 * @param revolvingCapital what households gave back of the support, and what was lent on; absent while nothing was
 * @param requestedSince since when it waits for an answer of the ledger; absent while it does not
 * @param fundingRequests what it has asked for, the last one last
 * @param steps what became of it after it was drafted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LivelihoodView(
        UUID id,
        int revision,
        ProjectState state,
        UUID areaId,
        LocalDate heldSince,
        LocalDate date,
        List<UUID> villages,
        String programme,
        String line,
        UUID plan,
        String target,
        ProjectKind kind,
        String title,
        LivelihoodRequest.Community community,
        String model,
        Households households,
        Costs costs,
        Money total,
        List<UUID> rules,
        List<Appraisal> appraisals,
        LocalDate approvedOn,
        LocalDate contractedOn,
        List<Stage> stages,
        LocalDate closedOn,
        RevolvingCapital revolvingCapital,
        Instant requestedSince,
        List<Funding.View> fundingRequests,
        List<Step> steps) {}
