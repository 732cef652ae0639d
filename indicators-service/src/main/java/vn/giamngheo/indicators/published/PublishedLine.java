package vn.giamngheo.indicators.published;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.value.AreaCode;

/**
 * A line of a file: one line of a form, of one act about one place and year.
 *
 * @param cells by their column; what is blank is absent
 */
record PublishedLine(Paper paper, RowKey row, Map<Integer, BigDecimal> cells) {

    /** Lines of one paper belong to one total. */
    record Paper(AreaCode area, int year, String kind, String standard, Stage stage, Act act) {

        /** By which an act is known again, however its number is written. */
        String actKey() {
            return PublishedLine.actKey(act.number(), act.issuedOn().text());
        }
    }

    static String actKey(String number, String issuedOn) {
        return number.strip().toUpperCase(Locale.ROOT) + " " + issuedOn;
    }
}
