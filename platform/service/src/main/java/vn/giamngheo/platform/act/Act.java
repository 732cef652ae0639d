package vn.giamngheo.platform.act;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.platform.value.PartialDate;

/**
 * A legal act (văn bản) as its issuer signed it.
 *
 * @param number such as {@code 3468/QĐ-UBND}; absent where the act has none
 * @param issuedOn a day, a month or a year; absent where it is not dated
 * @param kind absent where it is not stated
 * @param title what it is about (trích yếu)
 * @param signatory absent where it is not stated
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Act(
        @Size(max = 100) String number,
        PartialDate issuedOn,
        ActKind kind,
        @NotBlank @Size(max = 300) String issuer,
        @NotBlank @Size(max = 500) String title,
        @Valid Signatory signatory) {

    /** Whether it is signed: it has a number and a date, perhaps only to the month. Without them it is a draft. */
    public boolean signed() {
        return number != null && !number.isBlank() && issuedOn != null && issuedOn.namesMonth();
    }

    /** Whether its day has come; true where it has none. */
    public boolean hasCome() {
        return issuedOn == null || !issuedOn.firstDay().isAfter(Days.today());
    }

    /**
     * Nobody has signed yet what is dated in the future.
     *
     * @param at pointer to the act in a body
     * @throws ProblemException 422
     */
    public void requireCome(String at) {
        requireCome(Where.body(at + "/issuedOn"));
    }

    /**
     * The same where a request has the date elsewhere, or says it of something that stands.
     *
     * @throws ProblemException 422
     */
    public void requireCome(Where where) {
        if (!hasCome()) {
            throw new ProblemException(CommonProblem.ACT_IN_THE_FUTURE, where, issuedOn.text());
        }
    }

    /** The same of the date of another. */
    public Act datedAs(Act other) {
        return new Act(number, other.issuedOn, kind, issuer, title, signatory);
    }

    /** As it is read when it has been recorded. */
    Act asRecorded() {
        var stated = Signatory.NOT_STATED.equals(signatory) ? null : signatory;
        return new Act(number, issuedOn, kind, issuer.strip(), title.strip(), stated);
    }
}
