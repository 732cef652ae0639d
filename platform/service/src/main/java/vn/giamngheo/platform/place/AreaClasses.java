package vn.giamngheo.platform.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * Which class a place has on a day, in each scheme. What an act says of the place itself comes first; a village without a
 * class of its own has that of its commune; where a boundary act made a new commune of which no act has spoken yet, the
 * former territory keeps its class: a village that of its former commune, the new commune that of its predecessors where
 * they all had the same.
 */
@ApplicationScoped
public class AreaClasses {

    /**
     * {@code said}: of whom an act may have spoken, the nearest first. Of a village: itself, its commune on that day,
     * then its commune before the last move, and so on. Of a new commune: itself, then what it was made of.
     */
    private static final String ON = """
            with recursive said (id, level, day, steps) as (
                select id, level, cast(:on as date), 0 from area where id = :area
                union
                select n.id, n.level, n.day, said.steps + n.steps
                from said
                cross join lateral (
                    select above.id, 'above' as level, said.day as day, 1 as steps
                    from area_period p join area above on above.id = p.parent_id
                    where said.level = 'village' and p.area_id = said.id and p.valid @> said.day
                    union all
                    select said.id, said.level, max(p.valid_to), 2
                    from area_period p
                    where said.level = 'village' and p.area_id = said.id and p.valid_to < said.day
                    having max(p.valid_to) is not null
                    union all
                    select former.id, former.level, s.effective_on - 1, 2
                    from area_succession s join area former on former.id = s.area_id
                    where s.successor_id = said.id and former.level = said.level
                ) n
            ),
            spoken as (
                select c.*, said.steps, min(said.steps) over (partition by c.scheme) as nearest
                from said
                join area_class c on c.area_id = said.id and c.valid_from <= said.day
                    and (c.valid_to is null or c.valid_to >= greatest(said.day, :on))
                where said.steps = 0 or said.id <> :area
            )
            select scheme, min(value) as value, min(valid_from) as valid_from, min(valid_to) as valid_to,
                min(act) as act, min(area_id::text)::uuid as area_id
            from spoken
            where steps = nearest
            group by scheme, nearest
            having count(distinct value) = 1
                and count(distinct area_id) = (
                    select count(distinct id) from said
                    where said.steps = nearest and (said.steps = 0 or said.id <> :area))
            order by scheme
            """;

    @Inject
    Jdbi jdbi;

    /**
     * A class in force.
     *
     * @param areaId of the place that an act says it of: the place itself, its commune or a former commune
     * @param validTo null while no end is known
     */
    public record InForce(
            String scheme, String value, LocalDate validFrom, LocalDate validTo, String act, UUID areaId) {}

    public List<InForce> on(UUID area, LocalDate on) {
        return jdbi.withHandle(handle -> handle.createQuery(ON)
                .bind("area", area)
                .bind("on", on)
                .map(ConstructorMapper.of(InForce.class))
                .list());
    }
}
