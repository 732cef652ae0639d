package vn.giamngheo.platform.imports;

import java.util.Map;
import vn.giamngheo.platform.exports.Heading;
import vn.giamngheo.platform.http.Words;

/**
 * A column that files of a kind may have.
 *
 * @param heading the English key and the Vietnamese heading; a file may use either
 * @param codes the allowed codes with their Vietnamese words, in order; a file may use either. Empty: any text
 * @param longest the greatest number of characters
 */
public record Column(
        Heading heading,
        String vietnamese,
        String english,
        Type type,
        boolean required,
        Map<String, String> codes,
        int longest) {

    /** What a cell of the column holds. */
    public enum Type {
        TEXT,
        /** The code of a place; text, since zeros may lead. */
        AREA_CODE,
        /** {@code 2023-03-16}, {@code 16/03/2023} or a date cell of a spreadsheet. */
        DATE,
        /** {@code 62.5}, {@code 62,5} or a number; nothing groups the thousands. */
        DECIMAL,
        /** {@code 1.046,625 triệu}, or a number; its unit may stand in another column. Read by {@link ImportRow#amount}. */
        AMOUNT;

        boolean mayBeNumber() {
            return this == DECIMAL || this == AMOUNT;
        }
    }

    private static final int DATE_LENGTH = 10;
    private static final int CODE_LENGTH = 9;
    private static final int DECIMAL_LENGTH = 20;
    private static final int AMOUNT_LENGTH = 60;

    /** What readers call it: by its heading. */
    public Words called() {
        return new Words(heading.vietnamese(), heading.key());
    }

    /** @param vietnamese an explanation in Vietnamese; {@code english} the same in English */
    public static Column text(String key, String heading, String vietnamese, String english, int longest) {
        return new Column(new Heading(key, heading), vietnamese, english, Type.TEXT, false, Map.of(), longest);
    }

    public static Column areaCode(String key, String heading, String vietnamese, String english) {
        return new Column(new Heading(key, heading), vietnamese, english, Type.AREA_CODE, false, Map.of(), CODE_LENGTH);
    }

    public static Column date(String key, String heading, String vietnamese, String english) {
        return new Column(new Heading(key, heading), vietnamese, english, Type.DATE, false, Map.of(), DATE_LENGTH);
    }

    public static Column decimal(String key, String heading, String vietnamese, String english) {
        return new Column(
                new Heading(key, heading), vietnamese, english, Type.DECIMAL, false, Map.of(), DECIMAL_LENGTH);
    }

    public static Column amount(String key, String heading, String vietnamese, String english) {
        return new Column(new Heading(key, heading), vietnamese, english, Type.AMOUNT, false, Map.of(), AMOUNT_LENGTH);
    }

    /** @param codes in the order in which they are shown */
    public Column withCodes(Map<String, String> codes) {
        return new Column(heading, vietnamese, english, type, required, codes, longest);
    }

    /** The same column, to be filled in on every line. */
    public Column mandatory() {
        return new Column(heading, vietnamese, english, type, true, codes, longest);
    }

    public String key() {
        return heading.key();
    }
}
