package vn.giamngheo.platform.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.place.Places;

/** Agencies, programme lines and indicators by their codes, as bodies name them. */
@ApplicationScoped
public class References {

    @Inject
    Jdbi jdbi;

    @Inject
    Places places;

    /**
     * @param areaId the place whose agency it is
     * @param validTo the last day, inclusive; null while no end is known
     */
    public record Agency(UUID id, String code, String name, UUID areaId, LocalDate validTo) {}

    /** @param adds {@code flow}, {@code stock} or {@code none} */
    public record Indicator(UUID id, String code, String unit, String adds, boolean rate) {}

    /**
     * The agency that a body names.
     *
     * @throws ProblemException 409 when its place has ended before that day; 422 when there is none
     */
    public Agency agency(String code, LocalDate on, String pointer) {
        var agency = begunAgency(code, on, pointer);
        places.ended(agency.areaId(), on).ifPresent(ended -> {
            throw ended.refused(Where.body(pointer));
        });
        if (agency.validTo() != null && agency.validTo().isBefore(on)) {
            throw unknownAgency(code, on, pointer);
        }
        return agency;
    }

    /**
     * The agency that a body names, also when it or its place has ended before that day.
     *
     * @throws ProblemException 422 when none had begun by that day
     */
    public Agency begunAgency(String code, LocalDate on, String pointer) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id, code, name, area_id, valid_to from agency
                        where code = :code and not deleted and valid_from <= :on
                        order by valid_from desc limit 1
                        """)
                        .bind("code", code)
                        .bind("on", on)
                        .map(ConstructorMapper.of(Agency.class))
                        .findFirst())
                .orElseThrow(() -> unknownAgency(code, on, pointer));
    }

    /** The agency of an id that was recorded. */
    public Agency agency(UUID id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select id, code, name, area_id, valid_to from agency where id = :id")
                        .bind("id", id)
                        .map(ConstructorMapper.of(Agency.class))
                        .one());
    }

    private static ProblemException unknownAgency(String code, LocalDate on, String pointer) {
        return unknown(pointer, new Words("cơ quan", "agency"), code, "(" + on + ")");
    }

    /** The codes of the programme's lines. */
    public Set<String> lines(String programme, String pointer) {
        return programmeId(programme)
                .map(this::lines)
                .orElseThrow(() -> unknown(pointer, new Words("chương trình", "programme"), programme, ""));
    }

    /** The lines of a programme, each with those that it is a part of, upwards; empty where there is no such programme. */
    public Map<String, Set<String>> linesWithAbove(String programme) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with recursive up (code, above) as (
                            select l.code, l.code from programme_line l join programme p on p.id = l.programme_id
                            where p.code = :programme and not p.deleted
                            union
                            select up.code, l.parent_code from up join programme_line l on l.code = up.above
                            join programme p on p.id = l.programme_id and p.code = :programme and not p.deleted
                            where l.parent_code is not null
                        )
                        select code, above from up
                        """)
                .bind("programme", programme)
                .map((row, context) -> Map.entry(row.getString("code"), row.getString("above")))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableSet()))));
    }

    /** Whether there is such a programme. */
    public boolean knows(String programme) {
        return programmeId(programme).isPresent();
    }

    /** Whether the programme has such a line. */
    public boolean knows(String programme, String line) {
        return programmeId(programme).filter(id -> lines(id).contains(line)).isPresent();
    }

    private Optional<UUID> programmeId(String code) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select id from programme where code = :code and not deleted")
                        .bind("code", code)
                        .mapTo(UUID.class)
                        .findFirst());
    }

    private Set<String> lines(UUID programme) {
        return jdbi.withHandle(handle -> handle.createQuery("select code from programme_line where programme_id = :id")
                .bind("id", programme)
                .mapTo(String.class)
                .collect(Collectors.toUnmodifiableSet()));
    }

    public Indicator indicator(String code, String pointer) {
        return jdbi.withHandle(handle -> handle.createQuery(
                                "select id, code, unit, adds, rate from indicator where code = :code and not deleted")
                        .bind("code", code)
                        .map(ConstructorMapper.of(Indicator.class))
                        .findFirst())
                .orElseThrow(() -> unknown(pointer, new Words("chỉ tiêu", "indicator"), code, ""));
    }

    public static ProblemException unknown(String pointer, Words what, String code, String note) {
        return new ProblemException(CommonProblem.UNKNOWN_REFERENCE, Where.body(pointer), what, code, note);
    }
}
