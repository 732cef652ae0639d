package vn.giamngheo.budget.ledger;

import java.util.regex.Pattern;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;

/** Budget years in files. */
final class Years {

    private static final Pattern FORM = Pattern.compile("20[0-9]{2}|2100");

    private Years() {}

    static Integer read(String text, String key) {
        if (text == null) {
            return null;
        }
        if (!FORM.matcher(text).matches()) {
            throw new ProblemException(CommonProblem.UNREADABLE_VALUE, Where.body("/" + key), text, "2023");
        }
        return Integer.valueOf(text);
    }
}
