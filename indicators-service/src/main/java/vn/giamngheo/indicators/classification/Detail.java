package vn.giamngheo.indicators.classification;

/**
 * A count of forms 4 to 13 in a village.
 *
 * @param of {@code poor}, {@code near_poor}, or {@code all} households
 * @param by what is counted: {@code surveyed}, {@code lacking}, {@code dimension}, {@code cause}, {@code ethnicity}, {@code group}
 * @param code which of those
 * @param name the name of an indicator or a dimension of the standard; else null
 * @param persons members of those households
 * @param dimension the code of that which an indicator belongs to; else null
 */
public record Detail(String of, String by, String code, String name, long households, long persons, String dimension) {

    Detail in(NamedDimension of) {
        return new Detail(this.of, by, code, name, households, persons, of.code());
    }
}
