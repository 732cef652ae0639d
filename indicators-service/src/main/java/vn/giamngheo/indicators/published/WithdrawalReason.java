package vn.giamngheo.indicators.published;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why what was recorded is not what the paper says. A code, so that nothing else is written. */
enum WithdrawalReason {
    /** The paper says another figure. */
    @JsonProperty("typing_error")
    TYPING_ERROR,
    @JsonProperty("wrong_place")
    WRONG_PLACE,
    @JsonProperty("wrong_year")
    WRONG_YEAR,
    /** Its number or date is another, or it is none that was signed. */
    @JsonProperty("wrong_act")
    WRONG_ACT,
    @JsonProperty("other")
    OTHER
}
