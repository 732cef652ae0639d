package vn.giamngheo.reporting.submission;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import vn.giamngheo.platform.act.Signatory;
import vn.giamngheo.platform.paper.Preparer;

/**
 * The text of a report, as it is going to be signed.
 *
 * @param number such as {@code 45/BC-UBND}; absent until it is given
 * @param signedOn absent until it is signed
 * @param placeOfIssue where it is signed, as the paper has it before the date
 * @param issuer as the head of the paper has it
 * @param title what it is about (trích yếu)
 * @param preparer who made its tables (người lập biểu); absent until it is known
 * @param signatory absent until it is known
 * @param recipients nơi nhận
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Content(
        @Size(max = 100) String number,
        LocalDate signedOn,
        @Size(max = 100) String placeOfIssue,
        @NotBlank @Size(max = 300) String issuer,
        @NotBlank @Size(max = 500) String title,
        @Valid Preparer preparer,
        @Valid Signatory signatory,
        @NotNull @Size(max = 50) List<@NotBlank @Size(max = 200) String> recipients,
        @NotNull @Valid Sections sections) {

    Content with(Sections others) {
        return new Content(number, signedOn, placeOfIssue, issuer, title, preparer, signatory, recipients, others);
    }
}
