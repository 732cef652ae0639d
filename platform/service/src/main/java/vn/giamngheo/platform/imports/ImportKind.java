package vn.giamngheo.platform.imports;

import java.util.List;
import java.util.Set;
import vn.giamngheo.platform.exports.Heading;

/** What a feature says of the files that it takes; the platform does the rest. */
public interface ImportKind {

    /** The segment of the path before {@code /imports}, such as {@code areas}. */
    String name();

    /** In the order of the template and of the export. */
    List<Column> columns();

    /** The column by which whoever sends the file knows a line again. */
    String keyColumn();

    /** The roles that may see other people's jobs, if all places of the sender are theirs too. */
    Set<String> readers();

    /** Lines of a lower rank are handled first, wherever they stand in the file. */
    default int rank(ImportRow row) {
        return 0;
    }

    /**
     * Does what the line says, in the transaction of its chunk, in the name of the sender. A line that says what is
     * stored already changes nothing.
     *
     * @throws vn.giamngheo.platform.http.ProblemException when the line breaks a rule; what it wrote before is undone
     */
    Outcome handle(ImportRow row);

    default List<Heading> headings() {
        return columns().stream().map(Column::heading).toList();
    }
}
