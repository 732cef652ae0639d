package vn.giamngheo.plans.area;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import vn.giamngheo.plans.Tones;
import vn.giamngheo.platform.place.Place;

/** Finds places of a day by their names and by what lies above and below them; by level from above, then by code. */
@ApplicationScoped
class AreaSearch {

    private static final String RANK =
            "array_position(array['country', 'province', 'district', 'commune', 'village'], %s)";

    private static final String ON_THE_DAY = "p.valid_from <= :on and (p.valid_to is null or p.valid_to >= :on)";

    private static final String PAGE =
            """
            select a.id, a.level, p.code, p.name, p.kind, p.parent_id, p.valid_from, p.valid_to
            from area_period p
            join area a on a.id = p.area_id and not a.deleted
            where %%s and %s
                and (cast(:level as text) is null or a.level = :level)
                and (%s, p.code) > (%s, :afterCode)
            order by %2$s, p.code limit :limit
            """.formatted(ON_THE_DAY, RANK.formatted("a.level"), RANK.formatted("cast(:afterLevel as text)"));

    private static final String BELOW = """
            with recursive tree (id) as (
                select p.area_id from area_period p where p.parent_id = :about and %1$s
                union
                select p.area_id from area_period p join tree t on p.parent_id = t.id where %1$s
            )
            """.formatted(ON_THE_DAY) + PAGE.formatted("a.id in (select id from tree)");

    private static final String ABOVE = """
            with recursive tree (id) as (
                select p.parent_id from area_period p where p.area_id = :about and %1$s
                union
                select p.parent_id from area_period p join tree t on p.area_id = t.id where %1$s
            )
            """.formatted(ON_THE_DAY) + PAGE.formatted("a.id in (select id from tree)");

    private static final String WITH_MARKS = PAGE.formatted("position(:about in p.toned) > 0");

    private static final String WITHOUT_MARKS = PAGE.formatted("position(:about in p.folded) > 0");

    @Inject
    Jdbi jdbi;

    /** The last place of the page before. */
    record After(String level, String code) {

        static final After NOTHING = new After("country", "");

        static After of(List<String> keys) {
            return new After(keys.get(0), keys.get(1));
        }
    }

    /**
     * Which places are asked for.
     *
     * @param level null means all
     */
    record Asked(LocalDate on, Level level, After after, int limit) {}

    /**
     * The places whose name contains the text, whatever the case of its letters. A text without tone marks finds names
     * with any; one with tone marks means them, on whichever vowel it writes them: {@code Hoà} is {@code Hòa}.
     */
    List<Place> named(String text, Asked asked) {
        var toned = Tones.first(text);
        var untoned = Tones.none(toned);
        return page(toned.equals(untoned) ? WITHOUT_MARKS : WITH_MARKS, toned, asked);
    }

    /** All places below another. */
    List<Place> below(UUID place, Asked asked) {
        return page(BELOW, place, asked);
    }

    /** All places above another, the country first. */
    List<Place> above(UUID place, Asked asked) {
        return page(ABOVE, place, asked);
    }

    private List<Place> page(String question, Object about, Asked asked) {
        return jdbi.withHandle(handle -> handle.createQuery(question)
                .bind("about", about)
                .bind("on", asked.on())
                .bind("level", asked.level() == null ? null : asked.level().wireName())
                .bind("afterLevel", asked.after().level())
                .bind("afterCode", asked.after().code())
                .bind("limit", asked.limit())
                .map(ConstructorMapper.of(Place.class))
                .list());
    }
}
