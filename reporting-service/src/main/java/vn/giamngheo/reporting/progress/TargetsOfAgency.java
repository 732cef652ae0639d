package vn.giamngheo.reporting.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import vn.giamngheo.reporting.figure.ReportAgency;

/** Which targets an agency answers for: it is named, or nobody is and it leads the line, or one that the line is a part of. */
@ApplicationScoped
class TargetsOfAgency {

    @Inject
    Jdbi jdbi;

    /** @param line null for all of the programme */
    public record Line(String programme, String line) {}

    /**
     * Tells its targets from others.
     *
     * @param agency null for none: then all are
     * @param on the day on which it leads lines
     */
    Predicate<PlanRows.Row> of(ReportAgency agency, LocalDate on) {
        if (agency == null) {
            return row -> true;
        }
        var led = led(agency.id(), on);
        return row -> row.ownerAgencyCode() == null
                ? isLed(row, led)
                : row.ownerAgencyCode().equals(agency.code());
    }

    private static boolean isLed(PlanRows.Row row, Set<Line> led) {
        return row.programmeCodes().stream()
                .anyMatch(programme -> led.contains(new Line(programme, null))
                        || row.lineCode() != null && led.contains(new Line(programme, row.lineCode())));
    }

    private Set<Line> led(UUID agency, LocalDate on) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with recursive led (programme, line) as (
                            select r.programme_code, r.line_code from agency_role r
                            where r.agency_id = :agency and r.role = 'line_lead'
                                and r.valid_from <= :on and (r.valid_to is null or r.valid_to >= :on)
                            union
                            select led.programme, l.code from led
                            join programme p on p.code = led.programme and not p.deleted
                            join programme_line l on l.programme_id = p.id and l.parent_code = led.line
                        )
                        select programme, line from led
                        """)
                .bind("agency", agency)
                .bind("on", on)
                .map(ConstructorMapper.of(Line.class))
                .set());
    }
}
