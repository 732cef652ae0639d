package vn.giamngheo.reporting.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.events.Label;
import vn.giamngheo.reporting.figure.Measure;
import vn.giamngheo.reporting.figure.ReportAgency;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.restatement.Basis;
import vn.giamngheo.reporting.restatement.HeldAbove;
import vn.giamngheo.reporting.restatement.Holding;

/**
 * What a place and all below it did of activities in a year, up to a day.
 *
 * @param activities those of these places that are due in the year, and all of which something was done here in it
 * @param places where something was done, in the year
 * @param heldAbove places of which only a part lies in the asked one; null, and left out, on the original basis
 * @param partial true when places are left out of which the caller may not read what they recorded; else null, and left out
 */
record ActivityResults(
        String report,
        Parameters parameters,
        List<Measure.Definition> definitions,
        List<Row> activities,
        List<PlaceRow> places,
        Total total,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<HeldAbove> heldAbove,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean partial) {

    /**
     * @param on the last day that counts
     * @param tree the day whose places and parents apply
     * @param programme null for all programmes
     * @param agency that leads what is asked for; null, and left out, for the place with all below it
     */
    record Parameters(
            ReportArea area,
            int year,
            LocalDate on,
            LocalDate tree,
            String programme,
            Basis basis,
            @JsonInclude(JsonInclude.Include.NON_NULL) ReportAgency agency) {}

    /**
     * @param place as it is called on the day of the tree; of one that is not on it, as it last was
     * @param standsAt where a place stands that is not on the tree; else null, and left out
     * @param lead null when nobody is named, or it is not known here yet
     * @param achieved of all years, up to the day; null of an activity of a place above, and {@code late}, too
     * @param output what was done here in the year, in {@code unit}
     */
    record Row(
            UUID id,
            String title,
            String kind,
            Label kindName,
            UUID plan,
            String programme,
            String line,
            String target,
            ReportArea place,
            @JsonInclude(JsonInclude.Include.NON_NULL) Holding.StandsAt standsAt,
            Lead lead,
            LocalDate startOn,
            LocalDate dueOn,
            String unit,
            BigDecimal planned,
            BigDecimal achieved,
            Boolean late,
            BigDecimal output,
            Done done) {

        Row at(ReportArea named, Holding.StandsAt where) {
            return new Row(
                    id, title, kind, kindName, plan, programme, line, target, named, where, lead, startOn, dueOn, unit,
                    planned, achieved, late, output, done);
        }
    }

    /** @param code absent of an office that is no registered agency */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Lead(String code, String name) {}

    /** What was done at a place itself in the year. */
    record PlaceRow(
            ReportArea place,
            @JsonInclude(JsonInclude.Include.NON_NULL) Holding.StandsAt standsAt,
            long activities,
            Done done) {

        PlaceRow at(ReportArea named, Holding.StandsAt where) {
            return new PlaceRow(named, where, activities, done);
        }
    }

    /** Here in the year. Outputs are in many units, and do not add. */
    record Done(
            long entries,
            long participants,
            long women,
            long ethnicMinority,
            long poor,
            long nearPoor,
            long newlyEscaped) {

        static final Done NOTHING = new Done(0, 0, 0, 0, 0, 0, 0);

        Done plus(Done other) {
            return new Done(
                    entries + other.entries,
                    participants + other.participants,
                    women + other.women,
                    ethnicMinority + other.ethnicMinority,
                    poor + other.poor,
                    nearPoor + other.nearPoor,
                    newlyEscaped + other.newlyEscaped);
        }
    }

    record Total(long activities, long late, Done done) {

        static Total of(List<Row> rows) {
            return new Total(
                    rows.size(),
                    rows.stream().filter(row -> Boolean.TRUE.equals(row.late())).count(),
                    rows.stream().map(Row::done).reduce(Done.NOTHING, Done::plus));
        }
    }
}
