package vn.giamngheo.reporting.chart;

import java.util.ArrayList;
import java.util.List;

/** Lines of words: nothing of a label is cut off, and no word is parted. */
final class Wrapping {

    private Wrapping() {}

    /** @param letters at most in a line, but for a word that is longer */
    static List<String> of(String text, int letters) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.strip().split("\\s+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > letters) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
