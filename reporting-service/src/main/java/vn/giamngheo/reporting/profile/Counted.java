package vn.giamngheo.reporting.profile;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * How many households there are of something.
 *
 * @param name of an indicator or a dimension of the standard; else left out
 * @param dimension the code of that which an indicator belongs to; left out of others, and where it is not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Counted(String code, String name, long households, long persons, String dimension) {

    /** @param other a count of the same in other households */
    Counted plus(Counted other) {
        return new Counted(code, name, households + other.households, persons + other.persons, dimension);
    }
}
