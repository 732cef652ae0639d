package vn.giamngheo.indicators.published;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.giamngheo.events.PublishedTotalState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.indicators.IndicatorsProblem;
import vn.giamngheo.indicators.standard.FindingStandards;
import vn.giamngheo.platform.act.ActRole;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.event.Outbox;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Violation;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.imports.Outcome;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.value.Ids;

/**
 * Records what signed acts say, line by line and as they say it. A line that is there already changes nothing, and nothing
 * that is there is changed.
 */
@ApplicationScoped
class TakingTotals {

    @Inject
    FindingStandards standards;

    @Inject
    CheckingTotals checking;

    @Inject
    PublishedTotals totals;

    @Inject
    TotalActs subjects;

    @Inject
    Outbox outbox;

    @Inject
    Caller caller;

    @Inject
    Scope scope;

    @Inject
    Acts acts;

    /** A line of a file by its number. */
    record Line(int number, PublishedLine line) {}

    /** @return what became of each line, by its number */
    Map<Integer, Outcome> take(List<Line> lines) {
        totals.announce();
        var outcomes = new HashMap<Integer, Outcome>();
        var known = known(lines, outcomes);
        var byPaper = lines.stream()
                .filter(line -> known.containsKey(line.line().paper()))
                .collect(Collectors.groupingBy(line -> line.line().paper(), LinkedHashMap::new, Collectors.toList()));
        var papers = record(byPaper.keySet(), known);
        var changed = new ArrayList<UUID>();
        byPaper.forEach((paper, theirs) -> {
            if (add(papers.get(paper), theirs, outcomes)) {
                changed.add(papers.get(paper).id());
            }
        });
        tell(changed);
        return outcomes;
    }

    /** Where and of what the papers are; lines of papers that may not be recorded are refused. */
    private Map<PublishedLine.Paper, TotalKey> known(List<Line> lines, Map<Integer, Outcome> outcomes) {
        var known = new HashMap<PublishedLine.Paper, TotalKey>();
        var refused = new HashMap<PublishedLine.Paper, List<Violation>>();
        for (var line : lines) {
            var paper = line.line().paper();
            if (!known.containsKey(paper) && !refused.containsKey(paper)) {
                try {
                    known.put(paper, key(paper));
                } catch (ProblemException broken) {
                    refused.put(paper, broken.violations());
                }
            }
            if (refused.containsKey(paper)) {
                outcomes.put(line.number(), Outcome.failed(refused.get(paper)));
            }
        }
        return known;
    }

    /** The place is the one that published it: it may have ended before the year did. */
    private TotalKey key(PublishedLine.Paper paper) {
        standards.named(paper.standard(), "/standard");
        var key = new TotalKey(null, paper.year(), paper.kind(), paper.standard());
        var signedOn = paper.act().issuedOn().firstDay();
        var area = scope.required(paper.area(), key.nearestDay(signedOn), "/area");
        scope.requireNotEnded(area.id(), signedOn, Where.body("/actIssuedOn"));
        return key.at(area.id());
    }

    /** The totals of the papers as they are, new ones without lines; locked. */
    private Map<PublishedLine.Paper, PublishedTotal> record(
            Set<PublishedLine.Paper> papers, Map<PublishedLine.Paper, TotalKey> keys) {
        papers.stream()
                .sorted(Comparator.comparing(
                                (PublishedLine.Paper paper) -> keys.get(paper).toString())
                        .thenComparing(PublishedLine.Paper::stage)
                        .thenComparing(PublishedLine.Paper::actKey))
                .forEach(paper -> begin(paper, keys.get(paper)));
        var there = papers.stream().map(keys::get).distinct().toList();
        checking.lock(there);
        var byAct = totals.of(there).stream()
                .collect(Collectors.toMap(
                        total -> List.of(total.key(), total.stage(), actKey(total)), Function.identity()));
        return papers.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        paper -> byAct.get(List.of(keys.get(paper), paper.stage(), paper.actKey()))));
    }

    private static String actKey(PublishedTotal total) {
        return PublishedLine.actKey(total.actNumber(), total.actIssuedOn());
    }

    private void begin(PublishedLine.Paper paper, TotalKey key) {
        var act = paper.act();
        var total = new PublishedTotal(
                Ids.next(),
                0,
                key,
                paper.stage(),
                act.number(),
                act.issuedOn().text(),
                act.issuedOn().firstDay(),
                null,
                null,
                Map.of());
        if (totals.insert(total, paper.actKey(), caller.subject())) {
            totals.name(total.id(), acts.record(act, ActRole.DOCUMENT, subjects.at(total.id())));
        }
    }

    /** @return whether anything is new */
    private boolean add(PublishedTotal total, List<Line> lines, Map<Integer, Outcome> outcomes) {
        var news = new LinkedHashMap<RowKey, Map<Integer, BigDecimal>>();
        for (var each : lines) {
            var row = each.line().row();
            var there = total.rows().getOrDefault(row, news.get(row));
            outcomes.put(each.number(), outcome(total, there, each.line()));
            if (there == null) {
                news.put(row, each.line().cells());
            }
        }
        if (!news.isEmpty()) {
            totals.add(total.id(), news);
        }
        return !news.isEmpty();
    }

    private static Outcome outcome(PublishedTotal total, Map<Integer, BigDecimal> there, PublishedLine line) {
        if (there == null) {
            return Outcome.ok(total.id());
        }
        return says(there).equals(says(line.cells()))
                ? Outcome.unchanged(total.id())
                : Outcome.failed(List.of(Violation.of(
                        IndicatorsProblem.PUBLISHED_OTHERWISE,
                        Where.body("/form"),
                        total.actNumber(),
                        line.row().form().number())));
    }

    private static Map<Integer, BigDecimal> says(Map<Integer, BigDecimal> cells) {
        return cells.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, cell -> cell.getValue()
                .stripTrailingZeros()));
    }

    private void tell(Collection<UUID> changed) {
        if (changed.isEmpty()) {
            return;
        }
        var now = totals.byIds(changed);
        outbox.publish(
                Topics.PUBLISHED_TOTALS,
                PublishedTotalState.TYPE,
                now.stream().map(PublishedTotal::state).toList());
        checking.check(now.stream().map(PublishedTotal::key).collect(Collectors.toSet()));
    }
}
