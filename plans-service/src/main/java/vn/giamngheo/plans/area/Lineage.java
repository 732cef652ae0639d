package vn.giamngheo.plans.area;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import vn.giamngheo.platform.place.Place;

/** What places were before boundary acts and what they became. */
@ApplicationScoped
class Lineage {

    private static final String KIN = """
            select s.%1$s as place, k.id, k.level, p.code, p.name, s.extent, trim_scale(s.share) as share, s.share_base,
                s.effective_on, b.id as boundary_act_id, b.number as boundary_act
            from area_succession s
            join boundary_act b on b.id = s.boundary_act_id
            join area k on k.id = s.%2$s
            join area_period p on p.area_id = k.id and p.valid @> (s.effective_on - %3$d)
            where s.%1$s = any(:places)
            order by p.code
            """;

    private static final String PREDECESSORS = KIN.formatted("successor_id", "area_id", 1);
    private static final String SUCCESSORS = KIN.formatted("area_id", "successor_id", 0);

    @Inject
    Jdbi jdbi;

    /** A row: the place that is asked about and one of its kin. */
    public record KinOfPlace(UUID place, @Nested Kin kin) {}

    List<AreaView> views(Collection<Place> places) {
        var ids = places.stream().map(Place::id).collect(Collectors.toSet());
        var predecessors = kin(PREDECESSORS, ids);
        var successors = kin(SUCCESSORS, ids);
        return places.stream()
                .map(place -> AreaView.of(
                        place,
                        predecessors.getOrDefault(place.id(), List.of()),
                        successors.getOrDefault(place.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<Kin>> kin(String question, Collection<UUID> places) {
        return jdbi.withHandle(handle -> handle.createQuery(question)
                .bindArray("places", UUID.class, places.toArray())
                .map(ConstructorMapper.of(KinOfPlace.class))
                .collect(Collectors.groupingBy(
                        KinOfPlace::place, Collectors.mapping(KinOfPlace::kin, Collectors.toList()))));
    }
}
