package vn.giamngheo.indicators.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import vn.giamngheo.indicators.classification.ClassHistory;
import vn.giamngheo.indicators.classification.Course;
import vn.giamngheo.indicators.classification.PovertyClass;
import vn.giamngheo.indicators.standing.Standings;
import vn.giamngheo.platform.place.Subtree;

/** Where the households of a commune stood at the beginning and at the end of a review's period. */
@ApplicationScoped
class Courses {

    private static final String STAYS = Subtree.TREE + """
            select h.id, o.village_id as opening_village, c.village_id as closing_village,
                (select count(*) from household_member m where m.household_id = h.id
                    and m.joined_on <= :opening and (m.left_on is null or m.left_on > :opening)) as opening_persons,
                (select count(*) from household_member m where m.household_id = h.id
                    and m.joined_on <= :closing and (m.left_on is null or m.left_on > :closing)) as closing_persons
            from household h
            left join household_residence o on o.household_id = h.id
                and o.valid_from <= :opening and (o.valid_to is null or o.valid_to >= :opening)
            left join household_residence c on c.household_id = h.id
                and c.valid_from <= :closing and (c.valid_to is null or c.valid_to >= :closing)
            where o.village_id in (select id from tree) or c.village_id in (select id from tree)
            """;

    private static final String VILLAGES = Subtree.TREE + """
            select t.id from tree t join area a on a.id = t.id where a.level = 'village' order by t.id
            """;

    @Inject
    ReviewScope scope;

    @Inject
    Standings standings;

    @Inject
    Jdbi jdbi;

    /** Where a household lived on both days; null where it did not. */
    public record Stay(UUID id, UUID openingVillage, UUID closingVillage, long openingPersons, long closingPersons) {}

    /**
     * All that were or are in the commune, with the classes that were decided by the day of the review's decision: later ones
     * are later reviews' to tell.
     *
     * @param round decided
     * @param closing the day from which the classes of the decision hold
     */
    List<Course> of(Round round, LocalDate closing) {
        var stays = stays(round, closing);
        var histories = standings.decidedBy(
                round.decidedOn(),
                round.standardId(),
                stays.stream().map(Stay::id).toList());
        return stays.stream()
                .map(stay ->
                        course(stay, histories.getOrDefault(stay.id(), ClassHistory.NONE), round.openingOn(), closing))
                .toList();
    }

    private List<Stay> stays(Round round, LocalDate closing) {
        return jdbi.withHandle(handle -> handle.createQuery(STAYS)
                .bind("area", round.communeId())
                .bind("tree", scope.villagesOn(round, closing))
                .bind("closing", closing)
                .bind("opening", round.openingOn())
                .map(ConstructorMapper.of(Stay.class))
                .list());
    }

    /** The villages of the commune on a day. */
    List<UUID> villages(Round round, LocalDate on) {
        return jdbi.withHandle(handle -> handle.createQuery(VILLAGES)
                .bind("area", round.communeId())
                .bind("tree", scope.villagesOn(round, on))
                .mapTo(UUID.class)
                .list());
    }

    private static Course course(Stay stay, ClassHistory history, LocalDate opening, LocalDate closing) {
        var before = spot(stay.openingVillage(), history.classOn(opening), stay.openingPersons());
        var after = spot(stay.closingVillage(), history.classOn(closing), stay.closingPersons());
        var begun = history.on(closing).map(ClassHistory.Spell::from).orElse(closing);
        return new Course(
                before,
                after,
                history.wasBefore(PovertyClass.POOR, begun),
                history.wasBefore(PovertyClass.NEAR_POOR, begun),
                !begun.isAfter(opening));
    }

    private static Course.Spot spot(UUID village, PovertyClass povertyClass, long persons) {
        return village == null ? null : new Course.Spot(village, povertyClass, persons);
    }
}
