package vn.giamngheo.reporting.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.giamngheo.platform.exports.Heading;
import vn.giamngheo.reporting.restatement.HeldAbove;

/** What a report says of all its rows, as the last columns of its table for programs; on paper it stands above the table. */
public final class Remarks {

    private static final Heading HELD_ABOVE =
            Heading.unprinted("heldAbove", "Số nơi chỉ có một phần ở đây, chưa tính vào");

    private static final Heading PARTIAL = Heading.unprinted("partial", "Thiếu số liệu của nơi không được xem");

    private Remarks() {}

    /**
     * Columns, followed by these.
     *
     * @param heldAbove places of which only a part lies in the asked one, and whose figures are in no row; null on the original
     *     basis
     * @param partial true when places are left out that the reader may not read; else null
     */
    public static <R> List<SheetColumn<R>> after(
            List<SheetColumn<R>> columns, List<HeldAbove> heldAbove, Boolean partial) {
        return Stream.concat(columns.stream(), Remarks.<R>of(heldAbove, partial).stream())
                .toList();
    }

    private static <R> List<SheetColumn<R>> of(List<HeldAbove> heldAbove, Boolean partial) {
        return List.of(
                SheetColumn.unprinted(HELD_ABOVE.key(), HELD_ABOVE.vietnamese(), row -> number(heldAbove)),
                SheetColumn.unprinted(PARTIAL.key(), PARTIAL.vietnamese(), row -> partial));
    }

    private static Integer number(List<HeldAbove> heldAbove) {
        return heldAbove == null ? null : heldAbove.size();
    }

    /** Columns of a table without sheets, followed by these. */
    public static List<Heading> afterAll(List<Heading> columns) {
        return Stream.concat(columns.stream(), Stream.of(HELD_ABOVE, PARTIAL)).toList();
    }

    /** A row below such columns; see {@link #after(List, List, Boolean)}. */
    public static List<Object> afterAll(List<Object> row, List<HeldAbove> heldAbove, Boolean partial) {
        var said = new ArrayList<>(row);
        said.add(number(heldAbove));
        return after(said, partial);
    }

    /** Columns of a table that holds nothing back above, followed by the last of these. */
    public static List<Heading> after(List<Heading> columns) {
        return Stream.concat(columns.stream(), Stream.of(PARTIAL)).toList();
    }

    /** A row below such columns. @param partial see {@link #after(List, List, Boolean)} */
    public static List<Object> after(List<Object> row, Boolean partial) {
        var said = new ArrayList<>(row);
        said.add(partial);
        return said;
    }
}
