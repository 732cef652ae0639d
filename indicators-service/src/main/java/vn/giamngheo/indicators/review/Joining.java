package vn.giamngheo.indicators.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.events.ReviewResultState;
import vn.giamngheo.indicators.classification.ClassHistory;
import vn.giamngheo.indicators.classification.PovertyClass;
import vn.giamngheo.indicators.standing.Standings;

/**
 * Holds the beginning of a period against the end of the one before: column 1 of forms 2 and 3 is column 9 of the last
 * yearly review, village by village. What was recorded late, dated before that end, breaks it.
 */
@ApplicationScoped
class Joining {

    /** How many numbers of households are told. */
    private static final int SHOWN = 20;

    @Inject
    Rounds rounds;

    @Inject
    Standings standings;

    @Inject
    Results results;

    @Inject
    Jdbi jdbi;

    /**
     * A figure that does not go on where it ended.
     *
     * @param column poor or near-poor, in households
     * @param households the numbers of households of that class, as it was decided then, whose events were recorded later
     * @param decidedSince whether all of it is what was decided since, for days up to that end: where households live by now, the end
     *     as it was decided then is still that of the last review
     */
    record Gap(
            UUID village,
            PovertyClass column,
            long closed,
            long opened,
            List<String> households,
            boolean decidedSince) {

        /** Whether events did it, which those who recorded them can put right; what was decided stays decided. */
        boolean isToBePutRight() {
            return !decidedSince && !households.isEmpty();
        }
    }

    /** Of what was found in a decided review. */
    List<Gap> gaps(Round round) {
        return gaps(round, results.of(round.id()).values());
    }

    List<Gap> gaps(Round round, Collection<ReviewResultState> counted) {
        if (round.kind() != ReviewKind.YEARLY) {
            return List.of();
        }
        return rounds.lastYearly(round.communeId(), round.standardId(), round.year())
                .map(last -> between(last, counted))
                .orElse(List.of());
    }

    private List<Gap> between(Round last, Collection<ReviewResultState> counted) {
        var before = results.of(last.id());
        var gaps = new ArrayList<Gap>();
        for (var result : counted) {
            var former = before.get(result.areaId());
            if (former != null) {
                var closed = former.households();
                var opened = result.households();
                add(
                        gaps,
                        result,
                        PovertyClass.POOR,
                        closed.poorFlow().closing(),
                        opened.poorFlow().opening(),
                        last);
                add(
                        gaps,
                        result,
                        PovertyClass.NEAR_POOR,
                        closed.nearPoorFlow().closing(),
                        opened.nearPoorFlow().opening(),
                        last);
            }
        }
        return gaps;
    }

    private void add(
            List<Gap> gaps, ReviewResultState result, PovertyClass column, long closed, long opened, Round last) {
        if (closed != opened) {
            gaps.add(new Gap(
                    result.areaId(),
                    column,
                    closed,
                    opened,
                    recordedLate(result.areaId(), column, last),
                    closingAsDecided(result.areaId(), column, last) == closed));
        }
    }

    private long closingAsDecided(UUID village, PovertyClass column, Round last) {
        return ofClass(living(village, last.effectiveOn()), column, last).size();
    }

    /** Those of a class at the end of the last period, as decided by the day of its decision. */
    private List<UUID> ofClass(Collection<UUID> households, PovertyClass column, Round last) {
        var histories = standings.decidedBy(last.decidedOn(), last.standardId(), households);
        return households.stream()
                .filter(each -> histories.getOrDefault(each, ClassHistory.NONE).classOn(last.effectiveOn()) == column)
                .toList();
    }

    private List<UUID> living(UUID village, LocalDate on) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select household_id from household_residence
                        where village_id = :village and valid_from <= :on and (valid_to is null or valid_to >= :on)
                        """)
                .bind("village", village)
                .bind("on", on)
                .mapTo(UUID.class)
                .list());
    }

    private List<String> recordedLate(UUID village, PovertyClass column, Round last) {
        var late = jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct on (h.code) h.id, h.code
                        from household_event e join household h on h.id = e.household_id
                        where (e.from_village_id = :village or e.to_village_id = :village)
                            and e.happened_on <= :closing
                            and e.recorded_at > (select a.recorded_at from act a where a.id = :act)
                        order by h.code
                        """)
                .bind("village", village)
                .bind("closing", last.effectiveOn())
                .bind("act", last.actId())
                .map((row, context) -> Map.entry(row.getObject("id", UUID.class), row.getString("code")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new)));
        return ofClass(late.keySet(), column, last).stream()
                .limit(SHOWN)
                .map(late::get)
                .toList();
    }
}
