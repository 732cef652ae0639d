package vn.giamngheo.indicators.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.indicators.classification.ClassHistory;
import vn.giamngheo.indicators.classification.PovertyClass;
import vn.giamngheo.indicators.classification.Profiled;
import vn.giamngheo.indicators.standing.Standings;
import vn.giamngheo.platform.place.Subtree;

/** What the households of a commune are like on the last day of a review's period. */
@ApplicationScoped
class Profiles {

    private static final String KINH = "kinh";

    /** What was found last counts, in a review that was decided by the day of this one's decision. */
    private static final String HOUSEHOLDS = Subtree.TREE + """
            select h.id, c.village_id, h.no_labour_capacity, h.person_of_merit, h.causes, head.ethnicity, head.sex,
                found.lacking,
                (select count(*) from household_member m where m.household_id = h.id
                    and m.joined_on <= :closing and (m.left_on is null or m.left_on > :closing)) as persons
            from household h
            join household_residence c on c.household_id = h.id
                and c.valid_from <= :closing and (c.valid_to is null or c.valid_to >= :closing)
            left join lateral (
                select m.ethnicity, m.sex from household_member m where m.household_id = h.id
                    and m.joined_on <= :closing and (m.left_on is null or m.left_on > :closing)
                order by m.relation <> 'HEAD', m.position limit 1) head on true
            left join lateral (
                select s.lacking from review_case k
                join review_round r on r.id = k.round_id and r.standard_id = :standard
                    and r.decided_on <= :decidedOn
                join review_survey s on s.id = k.survey_id and s.surveyed_on <= :closing
                where k.household_id = h.id order by s.surveyed_on desc, r.decided_on desc, r.opened_on desc,
                    s.recorded_at desc limit 1) found on true
            where c.village_id in (select id from tree)
            """;

    @Inject
    ReviewScope scope;

    @Inject
    Standings standings;

    @Inject
    Jdbi jdbi;

    /** A household, before its class is known. */
    private record Row(UUID id, Profiled profiled) {

        Profiled as(PovertyClass povertyClass) {
            return new Profiled(
                    profiled.village(),
                    povertyClass,
                    profiled.persons(),
                    profiled.lacking(),
                    profiled.causes(),
                    profiled.ethnicity(),
                    profiled.groups());
        }
    }

    /** @param closing the day from which the classes of the decision hold */
    List<Profiled> of(Round round, LocalDate closing) {
        var rows = rows(round, closing);
        var histories = standings.decidedBy(
                round.decidedOn(),
                round.standardId(),
                rows.stream().map(Row::id).toList());
        return rows.stream()
                .map(row -> row.as(
                        histories.getOrDefault(row.id(), ClassHistory.NONE).classOn(closing)))
                .toList();
    }

    private List<Row> rows(Round round, LocalDate closing) {
        return jdbi.withHandle(handle -> handle.createQuery(HOUSEHOLDS)
                .bind("area", round.communeId())
                .bind("tree", scope.villagesOn(round, closing))
                .bind("closing", closing)
                .bind("standard", round.standardId())
                .bind("decidedOn", round.decidedOn())
                .map((row, context) -> new Row(row.getObject("id", UUID.class), profiled(row)))
                .list());
    }

    private static Profiled profiled(ResultSet row) throws SQLException {
        var lacking = row.getArray("lacking");
        var ethnicity = row.getString("ethnicity");
        return new Profiled(
                row.getObject("village_id", UUID.class),
                PovertyClass.NONE,
                row.getLong("persons"),
                lacking == null ? null : Set.of((String[]) lacking.getArray()),
                Stream.of((String[]) row.getArray("causes").getArray())
                        .map(cause -> cause.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toList()),
                ethnicity,
                groups(row, ethnicity));
    }

    private static Set<Profiled.Group> groups(ResultSet row, String ethnicity) throws SQLException {
        var groups = EnumSet.noneOf(Profiled.Group.class);
        if (ethnicity != null && !ethnicity.equals(KINH)) {
            groups.add(Profiled.Group.MINORITY);
        }
        if (row.getBoolean("no_labour_capacity")) {
            groups.add(Profiled.Group.NO_LABOUR_CAPACITY);
        }
        if (row.getBoolean("person_of_merit")) {
            groups.add(Profiled.Group.PERSON_OF_MERIT);
        }
        if ("FEMALE".equals(row.getString("sex"))) {
            groups.add(Profiled.Group.FEMALE_HEAD);
        }
        return groups;
    }
}
