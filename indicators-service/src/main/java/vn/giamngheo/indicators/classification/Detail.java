package vn.giamngheo.indicators.classification;

/**
 * A count of forms 4 to 13 in a village.
 *
 * @param of {@code poor}, {@code near_poor}, or {@code all} households
 * @param by what is counted: {@code surveyed}, {@code lacking}, {@code cause}, {@code ethnicity}, {@code group}
 * @param code which of those
 * @param name the name of an indicator of the standard; else null
 * @param persons members of those households
 */
public record Detail(String of, String by, String code, String name, long households, long persons) {}
