package vn.giamngheo.platform.act;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an act is to the thing that it belongs to. */
public enum ActRole {
    /** The thing itself as it was signed, such as the paper of a plan. */
    @JsonProperty("document")
    DOCUMENT,
    /** Căn cứ: what the thing rests on. */
    @JsonProperty("basis")
    BASIS,
    /** The proposal (tờ trình) for the thing. */
    @JsonProperty("proposal")
    PROPOSAL,
    /** The appraisal (thẩm định) of the proposal. */
    @JsonProperty("appraisal")
    APPRAISAL,
    /** The people's council's resolution on it. */
    @JsonProperty("resolution")
    RESOLUTION,
    /** The decision that puts it into force. */
    @JsonProperty("decision")
    DECISION,
    /** A later act that adjusts it (điều chỉnh). */
    @JsonProperty("amendment")
    AMENDMENT,
    @JsonProperty("other")
    OTHER
}
