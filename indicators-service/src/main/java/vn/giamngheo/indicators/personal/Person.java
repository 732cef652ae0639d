package vn.giamngheo.indicators.personal;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What tells who somebody is.
 *
 * @param birth a day, a month or a year, as text
 * @param citizenId null where none is known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Person(String name, String birth, String citizenId) {

    /** Nobody appears in a log because somebody printed an object. */
    @Override
    public String toString() {
        return "Person";
    }
}
