package vn.giamngheo.plans.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Function;

/** A column of an annex, and how it adds over its years: reductions add, of what is counted the last year stands. */
enum AnnexMeasure {
    @JsonProperty("poor_reduction")
    POOR_REDUCTION(AnnexRow::poorReduction, true),
    @JsonProperty("near_poor_reduction")
    NEAR_POOR_REDUCTION(AnnexRow::nearPoorReduction, true),
    @JsonProperty("poor_closing")
    POOR_CLOSING(AnnexRow::poorClosing, false),
    @JsonProperty("near_poor_closing")
    NEAR_POOR_CLOSING(AnnexRow::nearPoorClosing, false);

    private final Function<AnnexRow, Long> column;
    private final boolean addsOverYears;

    AnnexMeasure(Function<AnnexRow, Long> column, boolean addsOverYears) {
        this.column = column;
        this.addsOverYears = addsOverYears;
    }

    /** Over all places, until the end of that year. */
    long sum(Collection<AnnexRow> rows, int year) {
        return rows.stream()
                .filter(row -> addsOverYears ? row.year() <= year : row.year() == year)
                .map(column)
                .filter(Objects::nonNull)
                .reduce(0L, Math::addExact);
    }
}
