package vn.giamngheo.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The whole state of the policy credit (tín dụng chính sách) of one programme of the policy bank at one place in one month. It
 * stands beside the ledger. Lent and recovered are flows; outstanding, overdue and borrowers are stocks. Type {@code policy-credit.v1}.
 *
 * @param areaId the place with all below it
 * @param date the last day of the month
 * @param creditProgramme the bank's own code or name of its programme
 * @param lent in đồng, in the month
 * @param recovered in đồng, in the month
 * @param outstanding in đồng, at its end
 * @param overdue in đồng, at its end; a part of what is outstanding
 * @param borrowers households with a loan at its end
 */
public record PolicyCreditState(
        UUID id,
        int eventVersion,
        boolean deleted,
        UUID areaId,
        LocalDate date,
        String creditProgramme,
        long lent,
        long recovered,
        long outstanding,
        long overdue,
        int borrowers)
        implements DatedState {

    public static final String TYPE = "policy-credit.v1";
}
