package vn.giamngheo.plans.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A report that one party owes another (chế độ báo cáo).
 *
 * @param through who gathers it on the way; absent where it is sent directly
 * @param content what it reports; absent where the plan does not say
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReportingDuty(
        @Embedded
        @AttributeOverride(name = "agencyCode", column = @Column(name = "from_agency_code"))
        @AttributeOverride(name = "name", column = @Column(name = "from_name"))
        @NotNull
        @Valid
        Party from,

        @Embedded
        @AttributeOverride(name = "agencyCode", column = @Column(name = "to_agency_code"))
        @AttributeOverride(name = "name", column = @Column(name = "to_name"))
        @NotNull
        @Valid
        Party to,

        @Embedded
        @AttributeOverride(name = "agencyCode", column = @Column(name = "through_agency_code"))
        @AttributeOverride(name = "name", column = @Column(name = "through_name"))
        @Valid
        Party through,

        @Size(max = 1000) String content,
        @NotNull @Enumerated(EnumType.STRING) Frequency frequency) {

    enum Frequency {
        @JsonProperty("monthly")
        MONTHLY("hằng tháng"),
        @JsonProperty("quarterly")
        QUARTERLY("hằng quý"),
        @JsonProperty("half_yearly")
        HALF_YEARLY("6 tháng"),
        @JsonProperty("yearly")
        YEARLY("hằng năm"),
        /** Định kỳ, and the plan does not say how often. */
        @JsonProperty("regularly")
        REGULARLY("định kỳ"),
        /** Đột xuất: when it is asked for. */
        @JsonProperty("on_demand")
        ON_DEMAND("đột xuất");

        private final String words;

        Frequency(String words) {
            this.words = words;
        }

        /** As the paper prints it. */
        String words() {
            return words;
        }
    }
}
