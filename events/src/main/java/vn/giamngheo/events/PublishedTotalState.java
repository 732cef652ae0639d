package vn.giamngheo.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The whole state of what a signed act says a year's review found at one place, as its tables say it and however wrong
 * they are. Type {@code published-total.v1}; it holds no person and no household.
 *
 * @param areaId the place at which it was published
 * @param kind {@code yearly}, {@code regular} or {@code ad_hoc}
 * @param standard the code of the poverty standard
 * @param stage {@code preliminary}, {@code approved} or {@code adjusted}
 * @param actIssuedOn a day or a month
 * @param publishedOn the first day that the date of the act can mean
 */
public record PublishedTotalState(
        UUID id,
        int eventVersion,
        boolean deleted,
        UUID areaId,
        int year,
        String kind,
        String standard,
        String stage,
        String actNumber,
        String actIssuedOn,
        LocalDate publishedOn,
        List<Row> rows)
        implements EventData.State {

    public static final String TYPE = "published-total.v1";

    /**
     * One line of a form.
     *
     * @param form 1 to 5
     * @param unit {@code both} in form 1, else {@code households} or {@code persons}
     * @param cells decimal numbers as text by the number of their column; what is blank is absent
     */
    public record Row(int form, String unit, Map<String, String> cells) {}
}
