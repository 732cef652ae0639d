package vn.giamngheo.plans.livelihood;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What an appraisal team found.
 *
 * @param members their offices
 * @param minutes the id of the project's act
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
record Appraisal(
        LocalDate date,
        @Enumerated(EnumType.STRING) Steps.Outcome outcome,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> members,
        String note,
        @Column(name = "act_id") UUID minutes) {}
