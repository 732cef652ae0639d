package vn.giamngheo.platform.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.List;

/** Which lines of a file make one thing together, by what stands in the columns of {@link ImportKind#unit()}. */
final class Units {

    private final List<Integer> positions;

    /** @param keys of the columns in the order of the cells */
    Units(ImportKind kind, List<String> keys) {
        positions = kind.unit().stream().map(keys::indexOf).toList();
    }

    /** Whether each line is a thing. */
    boolean areLines() {
        return positions.isEmpty();
    }

    /** Nothing where each line is a thing. */
    List<String> of(StagedRow row) {
        if (areLines()) {
            return List.of();
        }
        var cells = row.cellTree();
        return positions.stream().map(position -> text(cells.get(position))).toList();
    }

    private static String text(JsonNode cell) {
        return cell == null
                ? ""
                : Normalizer.normalize(cell.asText(), Normalizer.Form.NFC).strip();
    }

    /**
     * The lines without those of the last thing, of which more may follow.
     *
     * @param most how many lines could have been read: fewer are the last ones
     */
    List<StagedRow> whole(List<StagedRow> rows, int most) {
        if (areLines() || rows.size() < most) {
            return rows;
        }
        var last = of(rows.get(rows.size() - 1));
        var end = rows.size();
        while (end > 0 && of(rows.get(end - 1)).equals(last)) {
            end--;
        }
        return end == 0 ? rows : rows.subList(0, end);
    }
}
