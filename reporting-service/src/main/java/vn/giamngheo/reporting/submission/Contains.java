package vn.giamngheo.reporting.submission;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.reporting.duty.Obligation;
import vn.giamngheo.reporting.figure.ReportArea;

/**
 * Which reports of those below had been accepted when figures were frozen. The figures are added up from what was recorded,
 * not from these reports; what a report said that is not among them nobody above has accepted.
 *
 * @param versions of those who owe their report to this place for the same period, by place and agency
 * @param missing whose report had not been accepted
 */
record Contains(List<Version> versions, List<Debtor> missing) {

    static final Contains NOTHING = new Contains(List.of(), List.of());

    record Debtor(
            ReportArea area,
            @JsonInclude(JsonInclude.Include.NON_NULL) Obligation.Agency agency) {}

    /**
     * @param accepted which acceptance it was, by the event that told it: a version that is returned after it was accepted
     *     is rewritten, and accepted again. Null, and left out, where it was frozen before this was kept
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Version(ReportArea area, Obligation.Agency agency, UUID submission, int version, Integer accepted) {

        static Version of(Obligation owed, Submission submission) {
            return new Version(
                    owed.area(), owed.agency(), submission.id(), submission.version(), submission.acceptedIn());
        }

        boolean isSameAs(Version other) {
            return submission.equals(other.submission)
                    && version == other.version
                    && (accepted == null || other.accepted == null || accepted.equals(other.accepted));
        }
    }
}
