package vn.giamngheo.reporting.review;

import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.giamngheo.platform.rest.Edge;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.reporting.snapshot.Given;

/** What each route of a report of reviews is asked, as text. */
@Edge
public class ReviewParameters {

    public static final String AREA = "Code of the place on the day of the tree";
    public static final String STANDARD = "Code of the poverty standard";
    public static final String KIND = "yearly, regular or ad_hoc; yearly by default";
    public static final String AS_OF =
            "Last day whose decisions of reviews and published totals count; all that are recorded by default";

    static final String SINCE = "First year; four before the last one by default, nine at most";

    public static final String FROM =
            "First day whose decisions of reviews and published totals count; all of the year by default. With asOf regular"
                    + " and ad hoc reviews count of whichever year they are, if they were decided between both days";

    @QueryParam("area")
    @Parameter(description = AREA)
    String area;

    @QueryParam("year")
    @Parameter(description = "Of the reviews; where several years are told of, the last one")
    String year;

    @QueryParam("standard")
    @Parameter(description = STANDARD, required = true)
    String standard;

    @QueryParam("kind")
    @Parameter(description = KIND)
    String kind;

    @QueryParam("tree")
    @Parameter(description = "Day whose places apply, of all years; the last day of the year by default")
    String tree;

    @QueryParam("asOf")
    @Parameter(description = AS_OF)
    String asOf;

    /** Those that were given. */
    public Map<String, String> given() {
        var given = new LinkedHashMap<String, String>();
        given.put("area", area);
        given.put("year", year);
        given.put("standard", standard);
        given.put("kind", kind);
        given.put("tree", tree);
        given.put("asOf", asOf);
        given.values().removeIf(value -> value == null);
        return given;
    }

    /** The same of a report that is asked one thing more. @param value null when it is not given */
    Map<String, String> given(String name, String value) {
        var given = given();
        if (value != null) {
            given.put(name, value);
        }
        return given;
    }

    /** What is asked now. */
    public Given asked() {
        return new Given(given(), Days.today());
    }

    Given asked(String name, String value) {
        return new Given(given(name, value), Days.today());
    }
}
