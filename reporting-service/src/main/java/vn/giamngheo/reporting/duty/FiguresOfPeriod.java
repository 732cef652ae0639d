package vn.giamngheo.reporting.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import vn.giamngheo.reporting.snapshot.Catalogue;

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
        var report = catalogue.named(owed.report());
        var ofPeriod = report.isOfPeriod(owed.parameters());
        var goesOn = ofPeriod && period.to().isBefore(period.cutOff());
        return parameters(
                owed,
                programme,
                new Asked(
                        area,
                        period.year(),
                        ofPeriod ? period.from() : null,
                        period.to(),
                        period.cutOff(),
                        goesOn ? period.to() : period.cutOff()));
    }

    /** As they are on one day. */
    public Map<String, String> parameters(OwedReport owed, String programme, String area, LocalDate day) {
        return parameters(owed, programme, new Asked(area, day.getYear(), null, day, day, day));
    }

    /**
     * @param from null of what is not told within days
     * @param on the last day whose postings count
     * @param asOf the last day whose acts count: what is told within a period is not told again in the next one
     */
    private record Asked(String area, int year, LocalDate from, LocalDate tree, LocalDate on, LocalDate asOf) {}

    private Map<String, String> parameters(OwedReport owed, String programme, Asked asked) {
        var taken = catalogue.named(owed.report()).parameters(owed.parameters());
        var all = new LinkedHashMap<String, String>();
        put(taken, "area", asked.area(), all);
        put(taken, "year", asked.year(), all);
        put(taken, "from", asked.from(), all);
        put(taken, "on", asked.on(), all);
        put(taken, "asOf", asked.asOf(), all);
        put(taken, "tree", asked.tree(), all);
        put(taken, PROGRAMME, programme, all);
        all.putAll(owed.parameters());
        return all;
    }

    private static void put(Set<String> taken, String parameter, Object value, Map<String, String> all) {
        if (value != null && taken.contains(parameter)) {
            all.put(parameter, String.valueOf(value));
        }
    }
}
