package vn.giamngheo.indicators.paper;

import java.util.List;

/**
 * A paper that can be printed.
 *
 * @param sheet whether one sheet is {@code of-a-household}, {@code of-a-village} or {@code of-a-commune}
 * @param fields that a template may name, those of lists with the list before the dot
 */
record PaperKindView(PaperKind kind, String sheet, List<String> fields) {}
