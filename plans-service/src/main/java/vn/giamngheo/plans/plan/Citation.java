package vn.giamngheo.plans.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import vn.giamngheo.platform.value.PartialDate;

/**
 * An article of another paper that a part of a plan names, such as the rule by which an activity is paid for.
 *
 * @param activity the key of the activity that names it; absent where another part does
 * @param documentNumber such as {@code 90/QĐ-TTg}
 * @param clause such as {@code điểm a khoản 3 mục III}; absent where the whole paper is meant
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
record Citation(
        @Column(name = "activity_key") String activity,
        @NotBlank @Size(max = 100) String documentNumber,
        @Convert(converter = PartialDateColumn.class) PartialDate issuedOn,
        @Size(max = 200) String clause) {}
