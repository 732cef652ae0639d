package vn.giamngheo.reporting.restatement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import vn.giamngheo.events.Topics;
import vn.giamngheo.reporting.figure.PlaceArray;

/**
 * Trees and restatements by what is known of places now. The last ones that were asked about are kept until anything about
 * places comes in: to find them takes longer than to add the figures.
 */
@ApplicationScoped
public class Restatements {

    private static final int DAYS = 3;
    private static final int PLACES = 6;

    private static final String VERSION = """
            select (select sum(next_offset) from consumed where topic = :topic) as reached,
                (select count(*) from dead_letter where topic = :topic) as letters,
                cast('area_succession' as regclass)::oid as table
            """;

    private final LastKnown<LocalDate, Everywhere> everywhere = new LastKnown<>(DAYS);
    private final LastKnown<Spot, Tree> trees = new LastKnown<>(PLACES);
    private final LastKnown<Spot, Restatement> restatements = new LastKnown<>(PLACES);

    /**
     * @param reached how far events about places have been taken in
     * @param letters how many of them could not be
     * @param table that was filled, which is another one after a rebuild
     */
    public record Version(Long reached, long letters, long table) {}

    private record Spot(UUID area, LocalDate day) {}

    /**
     * @param area which is there on the day
     * @param handle of a transaction that sees one state of the database
     */
    public Restatement of(UUID area, LocalDate day, Handle handle) {
        var version = version(handle);
        return restatements.get(
                new Spot(area, day),
                version,
                () -> Restatement.of(
                        tree(area, day, version, handle),
                        everywhere.get(day, version, () -> Everywhere.of(Steps.onto(day, handle)))));
    }

    /**
     * That of a place, and those of places below it, without looking each of them up.
     *
     * @param below which lie in it on the day
     * @param handle see {@link #of}
     */
    public Map<UUID, Restatement> of(UUID area, Collection<UUID> below, LocalDate day, Handle handle) {
        var whole = of(area, day, handle);
        var each = new HashMap<UUID, Restatement>();
        below.forEach(place -> each.put(place, whole.of(place)));
        each.put(area, whole);
        return each;
    }

    /**
     * The place and all below it on the day.
     *
     * @param handle see {@link #of}
     */
    public PlaceArray below(UUID area, LocalDate day, Handle handle) {
        return tree(area, day, version(handle), handle).array();
    }

    private Tree tree(UUID area, LocalDate day, Version version, Handle handle) {
        return trees.get(new Spot(area, day), version, () -> Steps.tree(area, day, handle));
    }

    private static Version version(Handle handle) {
        return handle.createQuery(VERSION)
                .bind("topic", Topics.AREAS)
                .map(ConstructorMapper.of(Version.class))
                .one();
    }
}
