package vn.giamngheo.platform.exports;

import java.util.ArrayList;
import java.util.List;

/** The row below the headings of a table on paper: A, B, C over words, 1, 2, 3 over figures, {@code 3 = 1 + 2} over sums. */
public final class Marks {

    /** The letters of the Vietnamese alphabet that official tables use. */
    private static final String LETTERS = "ABCDEGHIKLMNOPQRSTUVXY";

    private int texts;
    private int figures;

    private Marks() {}

    public static List<String> of(List<Heading> headings) {
        var marks = new Marks();
        var row = new ArrayList<String>();
        headings.forEach(heading -> row.add(marks.next(heading)));
        return row;
    }

    private String next(Heading heading) {
        return switch (heading.kind()) {
            case TEXT -> letters(texts++);
            case FIGURE, PERCENT -> {
                figures = heading.number() == null ? figures + 1 : heading.number();
                yield heading.made() == null ? String.valueOf(figures) : figures + " = " + heading.made();
            }
            case BESIDE, UNPRINTED -> "";
        };
    }

    private static String letters(int from) {
        var last = String.valueOf(LETTERS.charAt(from % LETTERS.length()));
        return from < LETTERS.length() ? last : letters(from / LETTERS.length() - 1) + last;
    }
}
