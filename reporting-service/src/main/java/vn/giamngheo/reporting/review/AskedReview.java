package vn.giamngheo.reporting.review;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.Map;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.Languages;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.paper.PaperWords;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Edge;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.platform.value.Period;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.sheet.About;

/** What reports of reviews are asked, alike. */
@Edge
@ApplicationScoped
public class AskedReview {

    public static final String AREA = "Code of the place on the day of the tree";
    public static final String YEAR = "Of the reviews";
    public static final String STANDARD = "Code of the poverty standard";
    public static final String KIND = "yearly, regular or ad_hoc; yearly by default";
    public static final String TREE = "Day whose places apply; the last day of the year by default";

    private static final Map<String, String> KINDS =
            Map.of("yearly", "rà soát định kỳ", "regular", "rà soát thường xuyên", "ad_hoc", "rà soát theo yêu cầu");

    @Inject
    Scope scope;

    @Inject
    Standards standards;

    @Inject
    HttpServerRequest request;

    public record Asked(Place place, ReviewFilter filter) {

        /** What stands below the title of a table of it. */
        public About about() {
            return about("năm " + filter.year());
        }

        /** The same over several years. */
        About about(String years) {
            return About.of(ReportArea.of(place))
                    .saying(kindInWords(filter.kind()) + " " + years)
                    .saying("chuẩn nghèo đa chiều " + filter.standard())
                    .saying("đơn vị hành chính ngày " + PaperWords.day(filter.tree()));
        }
    }

    /** @throws ProblemException 400 for what is not understood, 403 for a place that is not the caller's */
    public Asked asked(String area, String year, String standard, String kind, String tree) {
        return asked(area, Parameters.year("year", year), standard, kind, tree);
    }

    /** @param year of the reviews; the tree is that of its last day where none is asked */
    public Asked asked(String area, int year, String standard, String kind, String tree) {
        var day = Parameters.date("tree", tree, Period.year(year).to());
        var place = scope.asked(Parameters.areaCode("area", area), day, "area");
        return new Asked(place, new ReviewFilter(place.id(), day, year, kind(kind), standards.asked(standard)));
    }

    public Locale locale() {
        return Languages.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
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
        return asked == null ? "yearly" : asked;
    }
}
