package vn.giamngheo.indicators.classification;

import java.util.List;
import java.util.Set;

/**
 * A dimension of poverty (chiều thiếu hụt), of which a household lacks something when it lacks one of its indicators.
 *
 * @param name in Vietnamese
 * @param indicators in the order of the standard
 */
public record NamedDimension(String code, String name, List<Indicator> indicators) {

    /** @param name in Vietnamese */
    public record Indicator(String code, String name) {}

    boolean isLackedBy(Set<String> lacking) {
        return indicators.stream().map(Indicator::code).anyMatch(lacking::contains);
    }
}
