package vn.giamngheo.plans.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.giamngheo.platform.act.Signatory;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.platform.value.PartialDate;

/**
 * A plan as its document states it; {@link PlanRequest} says what its parts mean.
 *
 * @param revision raised by each change, so that every state has an ETag of its own
 * @param status {@code draft}, {@code submitted}, {@code returned}, {@code issued}, {@code amended} or {@code closed}
 * @param furtherProgrammes the editions that it serves besides {@code programme}
 * @param level of the place: {@code country}, {@code province}, {@code district} or {@code commune}
 * @param total the sum of the fund lines, in đồng
 * @param steps what became of it after it was drafted
 * @param handedOverTo who has taken it over since its place ended
 */
record PlanView(
        UUID id,
        int revision,
        PlanStatus status,
        UUID areaId,
        String level,
        UUID parent,
        String programme,
        List<String> furtherProgrammes,
        String title,
        String issuer,
        String documentNumber,
        String placeOfIssue,
        PartialDate issuedOn,
        Signatory signatory,
        LocalDate periodFrom,
        LocalDate periodTo,
        List<PlanRequest.Basis> bases,
        List<Section> sections,
        List<PlanRequest.Target> targets,
        List<AnnexRow> annex,
        List<PlanRequest.FundLine> fundLines,
        Money total,
        List<FundSource> fundSources,
        List<Activity> activities,
        List<Citation> citations,
        List<Assignment> assignments,
        List<Responsibility> responsibilities,
        List<ReportingDuty> reportingDuties,
        List<Party> recipients,
        List<PlanHandover> handedOverTo,
        List<PlanStep> steps) {

    /** All editions that it serves, the first one first. */
    List<String> programmes() {
        return Stream.concat(Stream.of(programme), furtherProgrammes.stream()).toList();
    }
}
