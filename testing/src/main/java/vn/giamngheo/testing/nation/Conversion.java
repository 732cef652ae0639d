package vn.giamngheo.testing.nation;

import java.math.BigDecimal;

/**
 * What became of an old place, or of a part of it.
 *
 * @param extent {@code whole}, {@code part} or {@code unchanged}
 * @param share percent of the households; null where nobody has stated it
 */
public record Conversion(String oldCode, String newCode, String extent, BigDecimal share) {

    static Conversion of(String oldCode, String newCode, String extent) {
        return new Conversion(oldCode, newCode, extent, null);
    }

    public boolean isPart() {
        return extent.equals("part");
    }
}
