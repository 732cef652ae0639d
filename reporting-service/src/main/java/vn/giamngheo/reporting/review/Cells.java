package vn.giamngheo.reporting.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a figure is taken from.
 *
 * @param columns that a published total must have to be in it
 */
record Cells(Line line, Set<Integer> columns) {

    /** Of a rate: the classes together, of all. */
    static Cells rate(boolean persons, List<String> classes) {
        var columns = new ArrayList<>(classes);
        columns.add("total");
        return new Cells(Line.FORM_1, ResultRows.formOneColumns(persons, columns));
    }

    /** All that a line has, whatever it leaves blank. */
    static Cells any(Line line) {
        return new Cells(line, Set.of());
    }
}
