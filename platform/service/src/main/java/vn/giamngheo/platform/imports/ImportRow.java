package vn.giamngheo.platform.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.giamngheo.platform.value.AreaCode;

/**
 * A line whose cells are each readable: text is in NFC without blanks around it, codes are codes.
 *
 * @param values {@code String}, {@code AreaCode}, {@code LocalDate} or {@code BigDecimal} by the keys of the columns; what is empty is absent
 */
public record ImportRow(int line, Map<String, Object> values) {

    /** A character that no cell holds. */
    private static final String BETWEEN = "\u001F";

    /** What the columns say, as one text. */
    String identity(List<String> keys) {
        return keys.stream().map(key -> String.valueOf(values.get(key))).collect(Collectors.joining(BETWEEN));
    }

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
}
