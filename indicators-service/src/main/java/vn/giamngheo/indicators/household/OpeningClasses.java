package vn.giamngheo.indicators.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

    private record Decision(String standard, String number, LocalDate on) {}

    /** What the lines of a chunk say, by their decisions. */
    static final class Given {

        private final Map<Decision, List<Decided>> byDecision = new LinkedHashMap<>();
        private final Map<String, AppliedStandard> standards = new LinkedHashMap<>();
    }

    void read(Given given, UUID household, ImportedLine line) {
        if (line.povertyClass() == null) {
            return;
        }
        var decision = new Decision(line.standard(), line.decision(), line.decidedOn());
        HouseholdRules.requirePast(decision.on(), "/decidedOn");
        given.standards.computeIfAbsent(decision.standard(), code -> standards.named(code, "/standard"));
        given.byDecision
                .computeIfAbsent(decision, each -> new ArrayList<>())
                .add(new Decided(household, line.povertyClass()));
    }

    void recognise(Given given) {
        given.byDecision.forEach((decision, decided) -> recognise(given, decision, decided));
    }

    private void recognise(Given given, Decision decision, List<Decided> decided) {
        var standard = given.standards.get(decision.standard());
        var known = standings.histories(
                standard.id(), decided.stream().map(Decided::household).toList());
        var news = decided.stream()
                .filter(each -> !known.containsKey(each.household())
                        || known.get(each.household()).classOn(decision.on()) != each.povertyClass())
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
        standings.decide(new Recognition(standard.id(), standard.code(), decision.on(), null, act), news);
    }
}
