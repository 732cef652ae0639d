package vn.giamngheo.plans.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.platform.act.Signatory;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.platform.value.PartialDate;

/**
 * A plan as its document states it; {@link PlanRequest} says what its parts mean.
 *
 * @param revision raised by each change, so that every state has an ETag of its own
 * @param status {@code draft} or {@code issued}
 * @param total the sum of the fund lines, in đồng
 * @param handedOverTo who has taken it over since its place ended
 */
record PlanView(
        UUID id,
        int revision,
        String status,
        UUID areaId,
        String programme,
        String title,
        String issuer,
        String documentNumber,
        PartialDate issuedOn,
        Signatory signatory,
        LocalDate periodFrom,
        LocalDate periodTo,
        List<PlanRequest.Target> targets,
        List<PlanRequest.FundLine> fundLines,
        Money total,
        List<Assignment> assignments,
        List<ReportingDuty> reportingDuties,
        List<Party> recipients,
        List<PlanHandover> handedOverTo) {}
