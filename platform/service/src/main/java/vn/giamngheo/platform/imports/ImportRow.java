package vn.giamngheo.platform.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.rest.Forms;
import vn.giamngheo.platform.value.AmountText;
import vn.giamngheo.platform.value.AreaCode;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.platform.value.MoneyUnit;

/**
 * A line whose cells are each readable: text is in NFC without blanks around it, codes are codes.
 *
 * @param values {@code String}, {@code AreaCode}, {@code LocalDate} or {@code BigDecimal} (an amount: {@code String} or {@code BigDecimal}) by the keys of the columns; what is empty is absent
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

    /**
     * @return null where the cell is empty
     * @throws ProblemException 400 when it is no id; pointing to the column
     */
    public UUID id(String key) {
        var text = text(key);
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException unreadable) {
            throw new ProblemException(CommonProblem.UNREADABLE_VALUE, Where.body("/" + key), text, Forms.ID);
        }
    }

    /**
     * What an amount is, in đồng.
     *
     * @param unit of the column; null where none is declared
     * @throws ProblemException 422 when it is none, or not certainly one; pointing to the column
     */
    public Money amount(String key, MoneyUnit unit) {
        var value = values.get(key);
        try {
            return value instanceof BigDecimal number
                    ? AmountText.read(number, unit)
                    : AmountText.read((String) value, unit);
        } catch (AmountText.Unreadable refused) {
            throw refused(refused.reason(), Where.body("/" + key), value);
        }
    }

    private static ProblemException refused(AmountText.Reason reason, Where where, Object value) {
        return switch (reason) {
            case NOT_AN_AMOUNT ->
                new ProblemException(
                        CommonProblem.UNREADABLE_VALUE, where, value, "1.046,625 triệu; 12,5 tỷ; 1046625000");
            case AMBIGUOUS -> new ProblemException(ImportProblem.AMBIGUOUS_AMOUNT, where, value);
            case FRACTION_OF_A_DONG -> new ProblemException(CommonProblem.FRACTION_OF_A_DONG, where, value);
            case TOO_LARGE -> new ProblemException(CommonProblem.AMOUNT_TOO_LARGE, where, value, Money.LIMIT);
            case NEGATIVE -> new ProblemException(CommonProblem.NEGATIVE_AMOUNT, where, value);
        };
    }

    /** @return null where the cell is empty */
    public BigDecimal decimal(String key) {
        return (BigDecimal) values.get(key);
    }
}
