package vn.giamngheo.platform.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import vn.giamngheo.platform.value.AreaCode;
import vn.giamngheo.platform.value.Money;

/**
 * A line whose cells are each readable: text is in NFC without blanks around it, codes are codes.
 *
 * @param values {@code String}, {@code AreaCode}, {@code LocalDate}, {@code BigDecimal} or {@code Money} by the keys of
 *     the columns; what is empty is absent
 */
public record ImportRow(int line, Map<String, Object> values) {

    /** @return null where the cell is empty */
    public String text(String key) {
        return (String) values.get(key);
    }

    /** @return null where the cell is empty */
    public AreaCode areaCode(String key) {
        return (AreaCode) values.get(key);
    }

    /** @return null where the cell is empty */
    public LocalDate date(String key) {
        return (LocalDate) values.get(key);
    }

    /** @return null where the cell is empty */
    public BigDecimal decimal(String key) {
        return (BigDecimal) values.get(key);
    }

    /** @return null where the cell is empty */
    public Money amount(String key) {
        return (Money) values.get(key);
    }
}
