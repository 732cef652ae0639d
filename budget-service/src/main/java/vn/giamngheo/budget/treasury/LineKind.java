package vn.giamngheo.budget.treasury;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the treasury did. */
enum LineKind {
    /** Thanh toán; of an advance that is cleared the treasury states nothing, for nothing moves. */
    @JsonProperty("payment")
    PAYMENT,
    /** Tạm ứng. */
    @JsonProperty("advance")
    ADVANCE,
    /** Thu hồi, hoàn trả: money comes back. */
    @JsonProperty("refund")
    REFUND
}
