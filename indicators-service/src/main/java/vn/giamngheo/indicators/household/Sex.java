package vn.giamngheo.indicators.household;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Of a member, as the population register has it. */
public enum Sex {
    @JsonProperty("male")
    MALE("Nam"),
    @JsonProperty("female")
    FEMALE("Nữ");

    private final String words;

    Sex(String words) {
        this.words = words;
    }

    /** As Vietnamese papers write it. */
    public String words() {
        return words;
    }
}
