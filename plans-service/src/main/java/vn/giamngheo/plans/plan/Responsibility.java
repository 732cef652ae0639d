package vn.giamngheo.plans.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Embeddable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What one party has to do for a plan (tổ chức thực hiện).
 *
 * @param number as printed
 * @param tasks in their order
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
record Responsibility(
        @Size(max = 20) String number,
        @NotNull @Valid Party party,

        @JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 50) List<@NotBlank @Size(max = 5_000) String> tasks) {

    Responsibility {
        tasks = tasks == null ? List.of() : tasks;
    }
}
