package vn.giamngheo.indicators.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.indicators.IndicatorsProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.value.AreaCode;

/** Finds households as files name them: by their numbers in villages on a day. Each village is asked about once. */
@ApplicationScoped
public class FindingByNumber {

    /** Those that lived there on the day; where none did, the one that lives there now. Found by village: all have the same numbers. */
    private static final String FIND = """
            with asked as (
                select * from unnest(:villages, cast(:days as date[]), :codes) with ordinality as k (village, day, code, n)
            ),
            lived as (
                select k.n, h.id from asked k
                join household_residence l on l.village_id = k.village and l.valid_from <= k.day
                    and (l.valid_to is null or l.valid_to >= k.day)
                join household h on h.id = l.household_id and h.code = k.code
            )
            select n, id from lived
            union all
            select k.n, h.id from asked k join household h on h.village_id = k.village and h.code = k.code
            where k.n not in (select n from lived)
            order by 1, 2
            """;

    @Inject
    HouseholdScope scope;

    @Inject
    Jdbi jdbi;

    /** As a line names a household. @param village its code on the day */
    public record Numbered(AreaCode village, LocalDate on, String code) {}

    /** What was found. */
    public static final class Found {

        private final Map<Numbered, ProblemException> refused = new HashMap<>();
        private final Map<Numbered, List<UUID>> households = new HashMap<>();

        /**
         * @throws ProblemException where the village is none of the caller's, no household has the number there, or several
         *     have had it on the day
         */
        public UUID household(Numbered asked) {
            if (refused.containsKey(asked)) {
                throw refused.get(asked);
            }
            var found = households.getOrDefault(asked, List.of());
            if (found.isEmpty()) {
                throw new ProblemException(IndicatorsProblem.NO_SUCH_HOUSEHOLD, Where.body("/household"));
            }
            if (found.size() > 1) {
                throw new ProblemException(
                        IndicatorsProblem.HOUSEHOLD_AMBIGUOUS, Where.body("/household"), asked.on(), asked.code());
            }
            return found.get(0);
        }
    }

    /** A village of the caller's, or why it is none. */
    private record Village(UUID id, ProblemException refused) {}

    public Found find(Collection<Numbered> asked) {
        var found = new Found();
        var villages = new HashMap<List<Object>, Village>();
        var known = new ArrayList<Numbered>();
        var places = new ArrayList<UUID>();
        for (var each : List.copyOf(asked)) {
            var village = villages.computeIfAbsent(List.of(each.village(), each.on()), key -> village(each));
            if (village.refused() == null) {
                known.add(each);
                places.add(village.id());
            } else {
                found.refused.put(each, village.refused());
            }
        }
        fill(found, known, places);
        return found;
    }

    private Village village(Numbered asked) {
        try {
            return new Village(
                    scope.village(asked.village(), asked.on(), "/village").id(), null);
        } catch (ProblemException refused) {
            return new Village(null, refused);
        }
    }

    private void fill(Found found, List<Numbered> known, List<UUID> villages) {
        jdbi.useHandle(handle -> handle.createQuery(FIND)
                .bindArray("villages", UUID.class, villages.toArray())
                .bindArray("days", String.class, each(known, each -> each.on().toString()))
                .bindArray("codes", String.class, each(known, Numbered::code))
                .map((row, context) -> Map.entry(known.get(row.getInt("n") - 1), row.getObject("id", UUID.class)))
                .list()
                .forEach(each -> found.households
                        .computeIfAbsent(each.getKey(), key -> new ArrayList<>())
                        .add(each.getValue())));
    }

    private static Object[] each(List<Numbered> all, Function<Numbered, String> part) {
        return all.stream().map(part).toArray();
    }
}
