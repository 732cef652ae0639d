package vn.giamngheo.reporting.review;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.Languages;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.paper.PaperWords;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Edge;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.platform.value.Period;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.sheet.About;
import vn.giamngheo.reporting.snapshot.Given;

/** What reports of reviews are asked, alike. */
@Edge
@ApplicationScoped
public class AskedReview {

    static final String YEARLY = "yearly";

    private static final Map<String, String> KINDS =
            Map.of(YEARLY, "rà soát định kỳ", "regular", "rà soát thường xuyên", "ad_hoc", "rà soát theo yêu cầu");

    @Inject
    Scope scope;

    @Inject
    Standards standards;

    @Inject
    HttpServerRequest request;

    public record Asked(Place place, ReviewFilter filter) {}

    /** What stands below the title of a table. */
    public About about(Asked asked) {
        return about(asked, "năm " + asked.filter().year());
    }

    /** The same of one over several years. */
    About about(Asked asked, String years) {
        var filter = asked.filter();
        var about = About.of(ReportArea.of(asked.place()))
                .saying(kindInWords(filter.kind()) + " " + years)
                .saying(standards.onPaper(filter.standard()))
                .saying("đơn vị hành chính ngày " + PaperWords.day(filter.tree()));
        if (filter.from() != null) {
            about.saying("quyết định từ ngày " + PaperWords.day(filter.from()));
        }
        return filter.asOf() == null ? about : about.saying("quyết định đến ngày " + PaperWords.day(filter.asOf()));
    }

    /** @throws ProblemException 400 for what is not understood, 403 for a place that is not the caller's */
    public Asked asked(Given given) {
        return asked(given, Parameters.year("year", given.get("year")));
    }

    /** @param year of the reviews; the tree is that of its last day where none is asked */
    public Asked asked(Given given, int year) {
        var day = Parameters.date("tree", given.get("tree"), Period.year(year).to());
        var place = scope.asked(Parameters.areaCode("area", given.get("area")), day, "area");
        var asOf = Parameters.date("asOf", given.get("asOf"), null);
        return new Asked(
                place,
                new ReviewFilter(
                        place.id(),
                        day,
                        year,
                        kind(given.get("kind")),
                        standards.asked(given.get("standard")),
                        from(given.get("from"), asOf),
                        asOf));
    }

    public Locale locale() {
        return Languages.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private static LocalDate from(String asked, LocalDate asOf) {
        var from = Parameters.date("from", asked, null);
        if (from != null && asOf != null && from.isAfter(asOf)) {
            throw new ProblemException(
                    CommonProblem.UNREADABLE_VALUE,
                    Where.parameter("from"),
                    asked,
                    new Words("không sau ngày asOf", "not after the day asOf"));
        }
        return from;
    }

    /**
     * Whether a duty has a report of such reviews tell those that were decided within its period: a yearly review is of its year, on
     * whichever day it was decided.
     */
    public static boolean isOfPeriod(Map<String, String> parameters) {
        return isOfPeriod(parameters.get("kind"));
    }

    private static boolean isOfPeriod(String kind) {
        return kind != null && !kind.equals(YEARLY);
    }

    /**
     * Whether days are asked, not a year: what regular reviews and those ad hoc decided between both days counts, of whichever
     * year they are.
     *
     * @param kind null for yearly
     * @param between whether both a first and a last day are asked
     */
    static boolean isOfDays(String kind, boolean between) {
        return between && isOfPeriod(kind);
    }

    /** In Vietnamese; the code itself where there is no word for it. */
    public static String kindInWords(String kind) {
        return KINDS.getOrDefault(kind, kind);
    }

    private static String kind(String asked) {
        if (asked != null && !KINDS.containsKey(asked)) {
            throw new ProblemException(
                    CommonProblem.UNKNOWN_CODE, Where.parameter("kind"), asked, "[yearly, regular, ad_hoc]");
        }
        return asked == null ? YEARLY : asked;
    }
}
