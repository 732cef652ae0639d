package vn.giamngheo.plans.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import vn.giamngheo.platform.value.Money;

/**
 * Where the money of a plan comes from, in its own words. It is not the ledger, nor a part of the fund lines.
 *
 * @param amount in đồng; absent where the plan states none
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
record FundSource(
        @NotNull @Enumerated(EnumType.STRING) Kind kind,
        @Size(max = 1000) String text,
        @Convert(converter = MoneyColumn.class) Money amount) {

    enum Kind {
        /** Ngân sách trung ương. */
        @JsonProperty("central")
        CENTRAL("Ngân sách trung ương"),
        /** Ngân sách tỉnh. */
        @JsonProperty("province")
        PROVINCE("Ngân sách tỉnh"),
        /** Ngân sách huyện. */
        @JsonProperty("district")
        DISTRICT("Ngân sách huyện"),
        /** Ngân sách xã. */
        @JsonProperty("commune")
        COMMUNE("Ngân sách xã"),
        /** Ngân sách địa phương, of whatever level. */
        @JsonProperty("local")
        LOCAL("Ngân sách địa phương"),
        /** The programme's own money, of whatever level. */
        @JsonProperty("programme")
        PROGRAMME("Vốn Chương trình"),
        /** Vốn tín dụng chính sách. */
        @JsonProperty("policy_credit")
        POLICY_CREDIT("Vốn tín dụng chính sách"),
        /** Vốn lồng ghép. */
        @JsonProperty("integrated")
        INTEGRATED("Vốn lồng ghép"),
        /** Chính sách giảm nghèo thường xuyên. */
        @JsonProperty("regular_policies")
        REGULAR_POLICIES("Chính sách thường xuyên"),
        /** Huy động hợp pháp khác. */
        @JsonProperty("other_mobilised")
        OTHER_MOBILISED("Huy động hợp pháp khác");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** As the paper prints it. */
        String words() {
            return words;
        }
    }
}
