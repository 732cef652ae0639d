package vn.giamngheo.reporting.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The parts of a target that places have on the day of a tree: those that they were given, and those that they took over. */
final class GivenParts {

    private GivenParts() {}

    /** @param fromAreaId whose it was before {@code takenOn}; null of a part that the place itself was given */
    public record Part(UUID areaId, UUID fromAreaId, LocalDate takenOn, BigDecimal value) {}

    /** Of what does not add the last one of a place. */
    static List<Part> of(CascadeRows.Headline headline, LocalDate tree, Handle handle) {
        return handle.createQuery("""
                        with part as (
                            select g.area_id, cast(null as uuid) as from_area_id, cast(null as date) as taken_on, g.value
                            from target_assignment_area g where g.assignment_id = :assignmentId
                            union all
                            select h.area_id, h.from_area_id, h.effective_on, h.value
                            from target_assignment_handover h
                            where h.assignment_id = :assignmentId and h.effective_on <= :tree
                        ), kept as (
                            select p.*, row_number() over (
                                partition by p.area_id order by p.taken_on desc nulls first) as nth
                            from part p
                            where not exists (
                                select from target_assignment_handover o
                                where o.assignment_id = :assignmentId and o.from_area_id = p.area_id
                                    and o.effective_on <= :tree)
                        )
                        select area_id, from_area_id, taken_on, value from kept where :adding or nth = 1
                        """)
                .bind("assignmentId", headline.assignmentId())
                .bind("tree", tree)
                .bind("adding", headline.isAdding())
                .map(ConstructorMapper.of(Part.class))
                .list();
    }
}
