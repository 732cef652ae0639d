package vn.giamngheo.reporting.restatement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import vn.giamngheo.events.Topics;

/**
 * Restatements by what is known of places now. What boundary acts say of the whole nation is kept for the last days that
 * were asked about, until anything about places comes in: to find it takes longer than to add the figures.
 */
@ApplicationScoped
public class Restatements {

    private static final int DAYS = 3;

    private static final String VERSION = """
            select (select sum(next_offset) from consumed where topic = :topic) as reached,
                (select count(*) from dead_letter where topic = :topic) as letters,
                cast('area_succession' as regclass)::oid as table
            """;

    private final Map<LocalDate, Known> known = Collections.synchronizedMap(new LastDays());

    /**
     * @param reached how far events about places have been taken in
     * @param letters how many of them could not be
     * @param table that was filled, which is another one after a rebuild
     */
    public record Version(Long reached, long letters, long table) {}

    private record Known(Version version, Everywhere everywhere) {}

    private static final class LastDays extends LinkedHashMap<LocalDate, Known> {

        @Override
        protected boolean removeEldestEntry(Map.Entry<LocalDate, Known> eldest) {
            return size() > DAYS;
        }
    }

    /**
     * @param area which is there on the day
     * @param handle of a transaction that sees one state of the database
     */
    public Restatement of(UUID area, LocalDate day, Handle handle) {
        return Restatement.of(Steps.tree(area, day, handle), everywhere(day, handle));
    }

    private Everywhere everywhere(LocalDate day, Handle handle) {
        var version = version(handle);
        var kept = known.get(day);
        if (kept == null || !kept.version().equals(version)) {
            kept = new Known(version, Everywhere.of(Steps.onto(day, handle)));
            known.remove(day);
            known.put(day, kept);
        }
        return kept.everywhere();
    }

    private static Version version(Handle handle) {
        return handle.createQuery(VERSION)
                .bind("topic", Topics.AREAS)
                .map(ConstructorMapper.of(Version.class))
                .one();
    }
}
