package vn.giamngheo.reporting.restatement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import vn.giamngheo.reporting.figure.ReportArea;

/** The places and acts that a report names. */
public final class Named {

    private final Map<UUID, ReportArea> places;
    private final Map<UUID, Act> acts;

    private Named(Map<UUID, ReportArea> places, Map<UUID, Act> acts) {
        this.places = places;
        this.acts = acts;
    }

    /**
     * @param day of the tree: a place is named as it was then, or as it last was before, or as it first was after
     * @param ways whose places and acts are named, too
     */
    public static Named of(Collection<UUID> places, Collection<Way> ways, LocalDate day, Handle handle) {
        var named =
                Stream.concat(places.stream(), ways.stream().map(Way::place)).distinct();
        var acts = ways.stream().flatMap(way -> way.acts().stream()).distinct();
        return new Named(places(named.toArray(), day, handle), acts(acts.toArray(), handle));
    }

    /** A place without a name here has not arrived yet, and is named by its id alone. */
    public ReportArea place(UUID id) {
        return places.getOrDefault(id, new ReportArea(id, "", "", ""));
    }

    public List<Act> acts(Way way) {
        return way.acts().stream().map(acts::get).filter(Objects::nonNull).toList();
    }

    public List<HeldAbove> heldAbove(Collection<Way> ways) {
        return ways.stream()
                .map(way -> new HeldAbove(place(way.place()), acts(way)))
                .sorted(Comparator.comparing(HeldAbove::place, ReportArea.BY_CODE))
                .toList();
    }

    private static Map<UUID, ReportArea> places(Object[] ids, LocalDate day, Handle handle) {
        return handle
                .createQuery("""
                        select distinct on (a.id) a.id, p.code, p.name, a.level
                        from area a join area_period p on p.area_id = a.id
                        where a.id = any(:ids)
                        order by a.id, p.valid @> cast(:day as date) desc,
                            least(abs(p.valid_from - :day), abs(coalesce(p.valid_to, p.valid_from) - :day))
                        """)
                .bindArray("ids", UUID.class, ids)
                .bind("day", day)
                .map(ConstructorMapper.of(ReportArea.class))
                .stream()
                .collect(Collectors.toMap(ReportArea::id, area -> area));
    }

    private static Map<UUID, Act> acts(Object[] ids, Handle handle) {
        return handle
                .createQuery("select id, number, effective_on from boundary_act where id = any(:ids)")
                .bindArray("ids", UUID.class, ids)
                .map((row, context) -> Map.entry(
                        row.getObject(1, UUID.class), new Act(row.getString(2), row.getObject(3, LocalDate.class))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
