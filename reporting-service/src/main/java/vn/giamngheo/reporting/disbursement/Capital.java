package vn.giamngheo.reporting.disbursement;

import java.util.Collection;

/**
 * The money of a row, by when it is from.
 *
 * @param ofYear capital of the asked year (vốn giao trong năm)
 * @param carriedIn capital of earlier years that may be used in it (vốn kéo dài)
 * @param together both
 */
record Capital(Figures ofYear, Figures carriedIn, Figures together) {

    static Capital of(Collection<PartRow> rows) {
        return new Capital(
                Figures.of(rows.stream().filter(row -> !row.carriedIn()).toList()),
                Figures.of(rows.stream().filter(PartRow::carriedIn).toList()),
                Figures.of(rows));
    }
}
