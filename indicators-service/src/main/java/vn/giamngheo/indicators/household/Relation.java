package vn.giamngheo.indicators.household;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a member is to the head of the household (quan hệ với chủ hộ). */
enum Relation {
    /** Chủ hộ. */
    @JsonProperty("head")
    HEAD,
    /** Vợ, chồng. */
    @JsonProperty("spouse")
    SPOUSE,
    /** Con. */
    @JsonProperty("child")
    CHILD,
    /** Bố, mẹ. */
    @JsonProperty("parent")
    PARENT,
    /** Anh, chị, em. */
    @JsonProperty("sibling")
    SIBLING,
    /** Cháu. */
    @JsonProperty("grandchild")
    GRANDCHILD,
    /** Ông, bà. */
    @JsonProperty("grandparent")
    GRANDPARENT,
    /** Quan hệ khác. */
    @JsonProperty("other")
    OTHER
}
