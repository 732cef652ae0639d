package vn.giamngheo.platform.imports;

import java.util.List;
import java.util.Set;
import vn.giamngheo.platform.exports.Heading;

/** What a feature says of the files that it takes; the platform does the rest. */
public interface ImportKind {

    /** Names the kind in jobs and files, such as {@code areas}; it stands in the database and never changes. */
    String name();

    /** In the order of the template and of the export. */
    List<Column> columns();

    /** The column by which whoever sends the file knows a line again. */
    String keyColumn();

    /** The roles that may send files of the kind. */
    Set<String> senders();

    /** The roles that may see other people's jobs, if all places of the sender are theirs too. */
    Set<String> readers();

    /**
     * Lines of a lower rank are handled first, wherever they stand in the file. A line may refer to what lines of lower
     * ranks say, never to others of its own.
     */
    default int rank(ImportRow row) {
        return 0;
    }

    /**
     * The columns that together say what a line is about: a later line of the file that is about the same is refused. Empty
     * where lines may repeat each other.
     */
    default List<String> identity() {
        return List.of();
    }

    /**
     * The columns that say which lines that follow each other make one thing: they are handled together, and one of them that
     * cannot be read refuses the others. Empty where each line is a thing.
     */
    default List<String> unit() {
        return List.of();
    }

    /**
     * Does what the lines say, in the transaction of their chunk, in the name of the sender. A line that says what is
     * stored already changes nothing; one that breaks a rule, alone or beside the others, is refused and writes nothing.
     *
     * @param rows of one rank
     * @return an outcome for each line, in their order
     */
    List<Outcome> handle(List<ImportRow> rows);

    /** How its files are kept; one for all of them. */
    default StagingSeal seal() {
        return StagingSeal.NONE;
    }

    /**
     * Whether its files name people, which is why they are sealed: what they say is shown, even to their sender, only to who
     * may write at all places that the sender had, and each look is in the trail.
     */
    default boolean namesPeople() {
        return seal() != StagingSeal.NONE;
    }

    default List<Heading> headings() {
        return columns().stream().map(Column::heading).toList();
    }
}
