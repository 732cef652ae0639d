package vn.giamngheo.reporting.review;

import vn.giamngheo.platform.exports.Caption;
import vn.giamngheo.platform.http.Languages;
import vn.giamngheo.reporting.sheet.About;

/** What stands above a form of the review. Its number is that of the set in use; the circular's own is not known. */
public final class FormCaption {

    private FormCaption() {}

    /** @param title in ordinary letters */
    public static Caption of(String number, String title, About about, String unit) {
        return new Caption(
                "BIỂU %s. %s".formatted(number, title.toUpperCase(Languages.VIETNAMESE)), about.text(), unit);
    }
}
