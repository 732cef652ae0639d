package vn.giamngheo.reporting.profile;

import java.util.List;

/**
 * The poor or the near-poor of a place.
 *
 * @param surveyed of how many households it is known what they lack
 * @param deprivations how many times they lack something, all indicators together
 * @param lacking by indicator, in the order of the standard
 * @param dimensions of how many at least one indicator of a dimension is lacking, in the order of the standard
 * @param causes by cause; a household may have several
 * @param groups by group; a household may belong to several, and {@code other} is counted by itself
 * @param ethnicities by that of the head
 */
public record ClassProfile(
        long households,
        long persons,
        long surveyed,
        long deprivations,
        List<Counted> lacking,
        List<Counted> dimensions,
        List<Counted> causes,
        List<Counted> groups,
        List<Counted> ethnicities) {

    static Counted of(List<Counted> some, String code) {
        return some.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElse(new Counted(code, null, 0, 0, null));
    }
}
