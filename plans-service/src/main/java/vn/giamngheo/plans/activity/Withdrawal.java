package vn.giamngheo.plans.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** Why something counts no longer; it stays readable. */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
record Withdrawal(
        @Column(name = "withdrawn_reason") String reason,
        @Column(name = "withdrawn_at") Instant at,
        @Column(name = "withdrawn_by") String by) {

    static Withdrawal of(Request request, String by) {
        return new Withdrawal(request.reason().strip(), Instant.now(), by);
    }

    record Request(@NotBlank @Size(max = 1000) String reason) {}
}
