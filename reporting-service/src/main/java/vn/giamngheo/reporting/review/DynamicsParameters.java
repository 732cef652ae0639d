package vn.giamngheo.reporting.review;

import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.giamngheo.platform.rest.Edge;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.reporting.snapshot.Given;

/** What each route of poverty-dynamics is asked, as text. */
@Edge
public class DynamicsParameters {

    @QueryParam("area")
    @Parameter(description = ReviewParameters.AREA)
    String area;

    @QueryParam("year")
    @Parameter(description = "Last year")
    String year;

    @QueryParam("since")
    @Parameter(description = "First year; four before the last one by default, nine at most")
    String since;

    @QueryParam("standard")
    @Parameter(description = ReviewParameters.STANDARD, required = true)
    String standard;

    @QueryParam("kind")
    @Parameter(description = ReviewParameters.KIND)
    String kind;

    @QueryParam("tree")
    @Parameter(description = "Day whose places apply, of all years; the last day of the last year by default")
    String tree;

    @QueryParam("asOf")
    @Parameter(description = ReviewParameters.AS_OF)
    String asOf;

    /** Those that were given. */
    Map<String, String> given() {
        var given = new LinkedHashMap<String, String>();
        given.put("area", area);
        given.put("year", year);
        given.put("since", since);
        given.put("standard", standard);
        given.put("kind", kind);
        given.put("tree", tree);
        given.put("asOf", asOf);
        given.values().removeIf(value -> value == null);
        return given;
    }

    /** What is asked now. */
    Given asked() {
        return new Given(given(), Days.today());
    }
}
