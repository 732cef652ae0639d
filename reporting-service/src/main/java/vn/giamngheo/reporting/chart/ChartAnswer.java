package vn.giamngheo.reporting.chart;

import jakarta.ws.rs.core.Response;
import vn.giamngheo.platform.rest.Edge;

/** Answers with a chart. */
@Edge
public final class ChartAnswer {

    public static final String MEDIA_TYPE = "image/svg+xml";

    /** What a chart's method says of itself. */
    public static final String DESCRIPTION =
            "Horizontal bars with their labels and figures, in the language of Accept-Language. ";

    private ChartAnswer() {}

    public static Response of(BarChart chart) {
        return Response.ok(chart.svg(), MEDIA_TYPE + ";charset=UTF-8").build();
    }
}
