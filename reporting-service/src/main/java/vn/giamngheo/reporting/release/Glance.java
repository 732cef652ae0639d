package vn.giamngheo.reporting.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.giamngheo.platform.value.PartialDate;
import vn.giamngheo.reporting.review.Share;

/**
 * The programme at a glance, as everybody reads it: a place, a year. It names nobody.
 *
 * @param tree the day whose places apply, the last one of the year
 * @param decision by which it was released
 * @param threshold counts of households and persons that are smaller are left out, with what would tell them
 * @param money null, and left out, when it is not released; the others likewise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Glance(
        Place area,
        int year,
        LocalDate tree,
        Decision decision,
        long threshold,
        Money money,
        Results results,
        Reviews reviews,
        List<Source> sources) {

    record Place(String level, String code, String name) {}

    /** @param issuedOn a day or a month */
    record Decision(String number, PartialDate issuedOn, String issuer, String title) {}

    /**
     * What a part is made of.
     *
     * @param report the snapshot of which; {@code parameters} as it was asked
     * @param snapshot its id, for those who may read it
     * @param dataAsOf every command answered before it is included
     */
    record Source(String report, Map<String, String> parameters, UUID snapshot, Instant dataAsOf) {}

    /** Money in đồng by programme line, and all together. */
    record Money(List<MoneyLine> lines, Sums total) {}

    /** @param name as the report has it, in Vietnamese and English; null when the line's programme was not known */
    record MoneyLine(
            String programme,
            String line,
            @Schema(implementation = Object.class) JsonNode name,
            Sums sums) {}

    /** Of central money, of the money of all local budgets, and both. */
    record Sums(Sum central, Sum local, Sum total) {}

    /**
     * @param allocated in force
     * @param disbursed payments and advances outstanding
     * @param percent disbursed of allocated; null when nothing is allocated
     */
    record Sum(long allocated, long carriedOver, long disbursed, long remaining, BigDecimal percent) {}

    record Results(List<Plan> plans) {}

    /**
     * A plan of the place, or one that it has taken over.
     *
     * @param place whose plan it was; null, and left out, of the place's own
     */
    record Plan(
            String programme,
            String title,
            String documentNumber,
            List<Result> targets,
            @JsonInclude(JsonInclude.Include.NON_NULL) Place place) {}

    /**
     * A target against what was observed.
     *
     * @param actual null when nothing was observed, or when it is withheld
     * @param met null likewise, or when the comparator leaves it to judgement
     * @param withheld true when something was observed, and is left out as of few; else null, and left out
     */
    record Result(
            String key,
            String indicator,
            @Schema(implementation = Object.class) JsonNode name,
            String line,
            String comparator,
            BigDecimal target,
            @JsonInclude(JsonInclude.Include.NON_NULL) BigDecimal upper,
            String unit,
            String population,
            LocalDate dueOn,
            Actual actual,
            Boolean met,
            @JsonInclude(JsonInclude.Include.NON_NULL) Boolean withheld) {}

    /**
     * @param numerator null, with the denominator, of what is no rate
     * @param versions {@code approved}, {@code provisional} or {@code partly_approved}
     * @param since of a target of several years the first day of its plan, and then all years are told together; else null,
     *     and left out
     * @param ofWholePlace true when nothing was observed of the target's population, and this counts everybody; else null,
     *     and left out
     */
    record Actual(
            Long numerator,
            Long denominator,
            BigDecimal value,
            String versions,
            @JsonInclude(JsonInclude.Include.NON_NULL) LocalDate since,
            @JsonInclude(JsonInclude.Include.NON_NULL) Boolean ofWholePlace) {}

    /**
     * What the yearly reviews found.
     *
     * @param places directly below, by code
     */
    record Reviews(String standard, Found total, List<Found> places) {}

    /**
     * @param villages how many there are, {@code reported} of how many there is a result
     * @param withheld true when the classes are left out, because they are of few or would tell those of another place;
     *     else null, and left out
     */
    record Found(
            Place place,
            long villages,
            long reported,
            Classes households,
            Classes persons,
            @JsonInclude(JsonInclude.Include.NON_NULL) Boolean withheld) {}

    /** @param poor null, and left out, when it is withheld or not stated by all; the others likewise */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Classes(long total, Share poor, Share nearPoor, Share multidimensional) {

        static Classes of(Classified counts, boolean withheld) {
            return withheld || counts.blank()
                    ? new Classes(counts.total(), null, null, null)
                    : new Classes(
                            counts.total(),
                            new Share(counts.poor(), counts.total()),
                            new Share(counts.nearPoor(), counts.total()),
                            new Share(counts.multidimensional(), counts.total()));
        }
    }
}
