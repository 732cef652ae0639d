package vn.giamngheo.plans.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import vn.giamngheo.plans.area.Level;

/**
 * Who does what (phân công): one party of one programme line, content or task.
 *
 * @param lineCode absent where the task belongs to no programme line
 * @param level whose task it is where the line is carried out at several levels, such as that of every district below
 *     the plan's own; absent where the plan does not tell levels apart
 * @param content which part of the line, or the task; absent for the whole line
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
record Assignment(
        String lineCode,
        @Enumerated(EnumType.STRING) Level level,
        @Size(max = 1000) String content,

        @NotNull @Enumerated(EnumType.STRING) Role role,

        @NotNull @Valid Party party) {

    enum Role {
        /** Chủ trì. */
        @JsonProperty("lead")
        LEAD,
        /** Phối hợp. */
        @JsonProperty("coordinator")
        COORDINATOR
    }
}
