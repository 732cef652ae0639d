package vn.giamngheo.plans.plan;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a plan rests on another paper. */
enum BasisKind {
    /** Căn cứ. */
    @JsonProperty("pursuant_to")
    PURSUANT_TO("Căn cứ"),
    /** Thực hiện. */
    @JsonProperty("implementing")
    IMPLEMENTING("Thực hiện"),
    /** Xét đề nghị của … tại … */
    @JsonProperty("at_the_proposal_of")
    AT_THE_PROPOSAL_OF("Xét đề nghị tại");

    private final String words;

    BasisKind(String words) {
        this.words = words;
    }

    /** As the paper prints it. */
    String words() {
        return words;
    }
}
