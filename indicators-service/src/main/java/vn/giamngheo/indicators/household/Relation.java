package vn.giamngheo.indicators.household;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a member is to the head of the household (quan hệ với chủ hộ). */
public enum Relation {
    @JsonProperty("head")
    HEAD("Chủ hộ"),
    @JsonProperty("spouse")
    SPOUSE("Vợ, chồng"),
    @JsonProperty("child")
    CHILD("Con"),
    @JsonProperty("parent")
    PARENT("Bố, mẹ"),
    @JsonProperty("sibling")
    SIBLING("Anh, chị, em"),
    @JsonProperty("grandchild")
    GRANDCHILD("Cháu"),
    @JsonProperty("grandparent")
    GRANDPARENT("Ông, bà"),
    @JsonProperty("other")
    OTHER("Quan hệ khác");

    private final String words;

    Relation(String words) {
        this.words = words;
    }

    /** As Vietnamese papers write it. */
    public String words() {
        return words;
    }
}
