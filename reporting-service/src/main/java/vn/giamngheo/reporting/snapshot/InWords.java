package vn.giamngheo.reporting.snapshot;

import java.util.List;

/**
 * A report as a signed text has it, in Vietnamese.
 *
 * @param sentences one for each line of figures
 * @param tables with their columns numbered as official forms number them
 */
public record InWords(List<String> sentences, List<Table> tables) {

    public static final InWords NOTHING = new InWords(List.of(), List.of());

    /**
     * @param numbers of the columns: A, B for what names a line, then 1, 2, 3 = 1 + 2
     */
    public record Table(String title, List<String> headings, List<String> numbers, List<List<String>> rows) {}
}
