package vn.giamngheo.platform.act;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an act is by its form. */
public enum ActKind {
    /** Quyết định. */
    @JsonProperty("decision")
    DECISION,
    /** Kế hoạch. */
    @JsonProperty("plan")
    PLAN,
    /** Nghị quyết. */
    @JsonProperty("resolution")
    RESOLUTION,
    /** Tờ trình. */
    @JsonProperty("proposal")
    PROPOSAL,
    /** Công văn. */
    @JsonProperty("official_letter")
    OFFICIAL_LETTER,
    /** Biên bản. */
    @JsonProperty("minutes")
    MINUTES,
    /** Hợp đồng. */
    @JsonProperty("contract")
    CONTRACT,
    @JsonProperty("other")
    OTHER
}
