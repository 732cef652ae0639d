package vn.giamngheo.plans.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What a plan does in one programme line, or beside all lines.
 *
 * @param key unique in the plan
 * @param line the code of the programme line; absent where it belongs to none
 * @param number as printed, such as {@code 2.1}
 * @param beneficiaries đối tượng, in their order
 * @param contents nội dung, in their order
 * @param steps quy trình, in their order
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
record Activity(
        @NotBlank @Size(max = 40) String key,
        @Column(name = "line_code") String line,
        @Size(max = 20) String number,
        @NotBlank @Size(max = 500) String title,
        @Size(max = 5_000) String objective,

        @JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 50) List<@NotBlank @Size(max = 5_000) String> beneficiaries,

        @JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 50) List<@NotBlank @Size(max = 5_000) String> contents,

        @JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 50) List<@NotBlank @Size(max = 5_000) String> steps) {

    Activity {
        beneficiaries = beneficiaries == null ? List.of() : beneficiaries;
        contents = contents == null ? List.of() : contents;
        steps = steps == null ? List.of() : steps;
    }
}
