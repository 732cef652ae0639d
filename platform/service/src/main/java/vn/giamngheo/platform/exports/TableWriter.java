package vn.giamngheo.platform.exports;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Writes rows as they come; holds no more than a few of them. */
public interface TableWriter extends Closeable {

    /** @param cells in the order of the headings; a {@code Number} stays a number, everything else is text, null is empty */
    void row(List<?> cells) throws IOException;

    /** What is said of the rows above it. */
    void remark(String words) throws IOException;

    /** A row of totals: one like the others, which stands out on paper. */
    default void total(List<?> cells) throws IOException {
        row(cells);
    }
}
