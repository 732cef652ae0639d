package vn.giamngheo.plans;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words as they are looked for by whoever types tone marks: {@code Hoà} is {@code Hòa}. */
public final class Tones {

    private static final Pattern TONE =
            Pattern.compile("([aeiouy][aeiouy\\u0302\\u0306\\u031b]*)([\\u0300\\u0301\\u0303\\u0309\\u0323])");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Tones() {}

    /** In small letters, each tone before the vowels of its syllable; the database keeps names in the same way. */
    public static String first(String text) {
        var letters = Normalizer.normalize(text.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return TONE.matcher(letters).replaceAll("$2$1");
    }

    /** The same without tone marks, đ as d. */
    public static String none(String first) {
        return MARKS.matcher(Normalizer.normalize(first, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd');
    }
}
