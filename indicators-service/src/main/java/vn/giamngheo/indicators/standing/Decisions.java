package vn.giamngheo.indicators.standing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.indicators.classification.ClassDecision;
import vn.giamngheo.indicators.classification.PovertyClass;
import vn.giamngheo.platform.value.Ids;

/** The table {@code class_decision}: all that decisions said of households, out of which their classes follow. */
@ApplicationScoped
class Decisions {

    @Inject
    Jdbi jdbi;

    /** What is brought along from before this system is said again by sending another class for the day. */
    void insert(Recognition recognition, List<Decided> decided) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into class_decision
                            (id, household_id, standard_id, class, holds_from, decided_on, commune_id, round_id, act_id)
                        select d.id, d.household, cast(:standard as uuid), d.class, cast(:from as date),
                            cast(:decidedOn as date), cast(:commune as uuid), cast(:round as uuid), cast(:act as uuid)
                        from unnest(:ids, :households, :classes) as d (id, household, class)
                        on conflict (household_id, standard_id, holds_from) where round_id is null
                            do update set class = excluded.class, act_id = excluded.act_id
                        """)
                .bindMethods(recognition)
                .bindArray(
                        "ids",
                        UUID.class,
                        decided.stream().map(each -> Ids.next()).toArray())
                .bindArray(
                        "households",
                        UUID.class,
                        decided.stream().map(Decided::household).toArray())
                .bindArray(
                        "classes",
                        String.class,
                        decided.stream()
                                .map(each -> each.povertyClass().wireName())
                                .toArray())
                .execute());
    }

    /** By which anything was decided of a household. */
    List<UUID> standards(UUID household) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select distinct standard_id from class_decision where household_id = :household order by 1")
                .bind("household", household)
                .mapTo(UUID.class)
                .list());
    }

    /** By household. */
    Map<UUID, List<ClassDecision>> of(UUID standard, Collection<UUID> households) {
        return upTo(null, standard, households);
    }

    /** By household. @param day the last one whose decisions are asked for; null for all */
    Map<UUID, List<ClassDecision>> upTo(LocalDate day, UUID standard, Collection<UUID> households) {
        return jdbi.withHandle(handle -> handle
                .createQuery("""
                        select d.household_id, d.class, d.holds_from, d.decided_on, d.commune_id, a.number, d.round_id, d.act_id
                        from class_decision d join act a on a.id = d.act_id
                        where d.standard_id = :standard and d.household_id = any(:households)
                            and (cast(:day as date) is null or d.decided_on <= cast(:day as date))
                        """)
                .bind("standard", standard)
                .bind("day", day)
                .bindArray("households", UUID.class, households.toArray())
                .map((row, context) -> Map.entry(
                        row.getObject("household_id", UUID.class),
                        new ClassDecision(
                                PovertyClass.valueOf(row.getString("class").toUpperCase(Locale.ROOT)),
                                row.getObject("holds_from", LocalDate.class),
                                row.getObject("decided_on", LocalDate.class),
                                row.getObject("commune_id", UUID.class),
                                row.getString("number"),
                                row.getObject("round_id", UUID.class),
                                row.getObject("act_id", UUID.class))))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }
}
