package vn.giamngheo.reporting.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import vn.giamngheo.reporting.snapshot.Catalogue;
import vn.giamngheo.reporting.snapshot.PublishedReport;

/** What a report is asked for a place and a period. */
@ApplicationScoped
public class FiguresOfPeriod {

    /** What who owes it and the period say, whatever a duty says. */
    public static final Set<String> SAID = Set.of("area", "year", "tree", "from", "on", "asOf", "agency");

    private static final String PROGRAMME = "programme";

    @Inject
    Catalogue catalogue;

    /**
     * The parameters of the report's route.
     *
     * @param area the code of the place on the last day of the period
     */
    public Map<String, String> parameters(OwedReport owed, String programme, Period period, String area) {
        return parameters(owed, programme, area, period.year(), period.from(), period.to(), period.cutOff());
    }

    /** As they are for one day. */
    public Map<String, String> parameters(OwedReport owed, String programme, String area, LocalDate day) {
        return parameters(owed, programme, area, day.getYear(), day, day, day);
    }

    private Map<String, String> parameters(
            OwedReport owed, String programme, String area, int year, LocalDate from, LocalDate to, LocalDate cutOff) {
        var report = catalogue.named(owed.report());
        var all = new LinkedHashMap<String, String>();
        put(report, "area", area, all);
        put(report, "year", year, all);
        put(report, "from", from, all);
        put(report, "on", cutOff, all);
        put(report, "asOf", cutOff, all);
        put(report, "tree", to, all);
        put(report, PROGRAMME, programme, all);
        all.putAll(owed.parameters());
        return all;
    }

    private static void put(PublishedReport report, String parameter, Object value, Map<String, String> all) {
        if (report.parameters().contains(parameter)) {
            all.put(parameter, String.valueOf(value));
        }
    }
}
