package vn.giamngheo.indicators.published;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.giamngheo.platform.act.Act;

/**
 * What an act says of a place's year.
 *
 * @param area the place at which it was published
 * @param publishedOn the first day that the date of the act can mean; of totals that are not preliminary the last one counts
 * @param withdrawn that it was recorded by mistake and counts no more; else null, and left out
 * @param rows the lines of its forms
 */
public record TotalView(
        UUID id,
        UUID area,
        int year,
        String kind,
        String standard,
        Stage stage,
        Act act,
        LocalDate publishedOn,
        @JsonInclude(JsonInclude.Include.NON_NULL) TotalWithdrawal withdrawn,
        List<Row> rows) {

    /**
     * One line of a form.
     *
     * @param unit {@code both} in form 1
     * @param cells by the number of the column, as they are said; what is blank is absent
     */
    public record Row(
            int form,

            @Schema(enumeration = {"both", "households", "persons"})
            String unit,

            Map<String, String> cells) {}

    static TotalView of(PublishedTotal total, Act act) {
        var key = total.key();
        return new TotalView(
                total.id(),
                key.areaId(),
                key.year(),
                key.kind(),
                key.standard(),
                total.stage(),
                act,
                total.publishedOn(),
                total.withdrawn(),
                total.ordered().stream()
                        .map(row -> new Row(row.form().number(), row.unit().wireName(), total.cells(row)))
                        .toList());
    }
}
