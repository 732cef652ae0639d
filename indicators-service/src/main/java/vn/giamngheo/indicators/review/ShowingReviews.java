package vn.giamngheo.indicators.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.value.Days;

/** Shows reviews, and who is late. */
@ApplicationScoped
class ShowingReviews {

    @Inject
    Villages villages;

    @Inject
    Rounds rounds;

    @Inject
    Rules rules;

    @Inject
    Acts acts;

    @Inject
    Jdbi jdbi;

    List<RoundView> show(List<Round> rounds) {
        return rounds.stream().map(this::show).toList();
    }

    RoundView show(Round round) {
        var dueOn = rules.on(round.kind(), round.openedOn(), "/openedOn").dueOn(round.year(), round.openedOn());
        return new RoundView(
                round.id(),
                round.communeId(),
                round.kind(),
                round.standard(),
                round.year(),
                round.openedOn(),
                round.openingOn(),
                dueOn,
                isLate(round, dueOn),
                round.opinionOn(),
                round.decidedOn(),
                round.effectiveOn(),
                round.signed(),
                round.actId() == null ? null : acts.existing(round.actId()),
                steps(round.id()),
                villages.of(round.id()),
                rounds.handovers(round.id()));
    }

    private static boolean isLate(Round round, LocalDate dueOn) {
        var day = round.isDecided() ? round.decidedOn() : Days.today();
        return dueOn != null && day.isAfter(dueOn);
    }

    private Map<Step, Long> steps(UUID round) {
        var steps = new TreeMap<Step, Long>();
        jdbi.useHandle(handle -> handle.createQuery(
                        "select step, count(*) as number from review_case where round_id = :round group by step")
                .bind("round", round)
                .map((row, context) -> Map.entry(Step.valueOf(row.getString("step")), row.getLong("number")))
                .forEach(each -> steps.put(each.getKey(), each.getValue())));
        return steps;
    }
}
