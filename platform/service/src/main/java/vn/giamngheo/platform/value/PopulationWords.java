package vn.giamngheo.platform.value;

import java.util.Locale;

/** The words that name a population: how they are kept, and when they name the same. */
public final class PopulationWords {

    private PopulationWords() {}

    /** Without blanks around them, and with one between two words. @return null for the whole place */
    public static String written(String words) {
        return words == null ? null : words.replaceAll("[\\s\\p{Z}]+", " ").strip();
    }

    /** Equal for words that differ in blanks and in the case of letters only. @return empty for the whole place */
    public static String folded(String words) {
        return words == null ? "" : written(words).toLowerCase(Locale.ROOT);
    }
}
