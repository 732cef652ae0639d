package vn.giamngheo.indicators.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.indicators.IndicatorsProblem;
import vn.giamngheo.indicators.PastDay;
import vn.giamngheo.indicators.classification.PovertyClass;
import vn.giamngheo.indicators.standard.AppliedStandard;
import vn.giamngheo.indicators.standard.FindingStandards;
import vn.giamngheo.indicators.standing.Decided;
import vn.giamngheo.indicators.standing.Recognition;
import vn.giamngheo.indicators.standing.Standings;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.act.ActKind;
import vn.giamngheo.platform.act.ActRole;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.act.Subject;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.value.Ids;
import vn.giamngheo.platform.value.PartialDate;

/** The classes that households had before this system began: class and decision only, origin legacy. */
@ApplicationScoped
class OpeningClasses {

    @Inject
    FindingStandards standards;

    @Inject
    Standings standings;

    @Inject
    Acts acts;

    @Inject
    Jdbi jdbi;

    private record Decision(String standard, String number, LocalDate on) {}

    /** Where reviews decide by a standard. */
    public record Reviewed(UUID village, UUID standard) {}

    /** What the lines of a chunk say, by their decisions. */
    static final class Given {

        private final Map<Decision, Map<UUID, PovertyClass>> byDecision = new LinkedHashMap<>();
        private final Map<String, AppliedStandard> standards = new LinkedHashMap<>();
        private final Map<Reviewed, Optional<LocalDate>> reviewedFrom = new HashMap<>();
    }

    /** @param village where the household lives */
    void read(Given given, UUID household, UUID village, ImportedLine line) {
        if (line.povertyClass() == null) {
            return;
        }
        var decision = new Decision(line.standard(), line.decision(), line.decidedOn());
        PastDay.require(decision.on(), Where.body("/decidedOn"));
        var standard = given.standards.computeIfAbsent(decision.standard(), code -> standards.named(code, "/standard"));
        requireBeforeReviews(given, new Reviewed(village, standard.id()), decision.on());
        var said = given.byDecision
                .computeIfAbsent(decision, each -> new LinkedHashMap<>())
                .putIfAbsent(household, line.povertyClass());
        if (said != null && said != line.povertyClass()) {
            throw new ProblemException(
                    IndicatorsProblem.DECIDED_OTHERWISE, Where.body("/povertyClass"), decision.on(), decision.number());
        }
    }

    /** Since a review has decided in the commune, classes come by reviews: whoever sends lists does not decide. */
    private void requireBeforeReviews(Given given, Reviewed reviewed, LocalDate on) {
        given.reviewedFrom
                .computeIfAbsent(reviewed, this::reviewedFrom)
                .filter(from -> !on.isBefore(from))
                .ifPresent(from -> {
                    throw new ProblemException(IndicatorsProblem.CLASSED_BY_REVIEWS, Where.body("/decidedOn"), from);
                });
    }

    private Optional<LocalDate> reviewedFrom(Reviewed reviewed) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select o.effective_on from review_round o
                        where o.standard_id = :standard and o.effective_on is not null
                            and o.commune_id in (select p.parent_id from area_period p where p.area_id = :village)
                        order by o.effective_on limit 1
                        """)
                .bindMethods(reviewed)
                .mapTo(LocalDate.class)
                .findFirst());
    }

    void recognise(Given given) {
        given.byDecision.forEach((decision, classes) -> recognise(
                given,
                decision,
                classes.entrySet().stream()
                        .map(each -> new Decided(each.getKey(), each.getValue()))
                        .toList()));
    }

    private void recognise(Given given, Decision decision, List<Decided> decided) {
        var standard = given.standards.get(decision.standard());
        var known = standings.decidedAlike(standard.id(), decision.on(), decided);
        var news = decided.stream()
                .filter(each -> !known.contains(each.household()))
                .toList();
        if (news.isEmpty()) {
            return;
        }
        var act = acts.record(
                new Act(
                        decision.number(),
                        new PartialDate(decision.on().toString()),
                        ActKind.DECISION,
                        "Ủy ban nhân dân xã",
                        "Công nhận hộ nghèo, hộ cận nghèo",
                        null),
                ActRole.DECISION,
                new Subject("legacy-recognition", Ids.next()));
        standings.decide(new Recognition(standard.id(), decision.on(), decision.on(), null, null, act), news);
    }
}
