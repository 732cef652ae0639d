package vn.giamngheo.indicators.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.giamngheo.indicators.IndicatorsProblem;
import vn.giamngheo.indicators.PastDay;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.imports.Outcome;
import vn.giamngheo.platform.value.Ids;

/** Stores lines of lists of households, a thousand as one set. */
@ApplicationScoped
class ImportingHouseholds {

    @Inject
    Households households;

    @Inject
    Members members;

    @Inject
    MakingMembers making;

    @Inject
    OpeningClasses classes;

    @Inject
    Duplicates duplicates;

    @Inject
    HouseholdScope scope;

    @Inject
    Caller caller;

    private record Key(UUID village, String code) {}

    /** What the lines of one rank find and make. */
    private final class Batch {

        private final Map<Object, UUID> villages = new HashMap<>();
        private final Map<Integer, UUID> villageOf = new HashMap<>();
        private final Map<Integer, Outcome> outcomes = new HashMap<>();
        private final List<Household> added = new ArrayList<>();
        private final List<Member> joined = new ArrayList<>();
        private final Map<Key, Household> known;
        private final List<ImportedLine> lines;

        Batch(List<ImportedLine> lines) {
            this.lines = lines;
            lines.forEach(line -> attempt(line, () -> villageOf.put(line.number(), village(line))));
            var readable = lines.stream()
                    .filter(line -> villageOf.containsKey(line.number()))
                    .toList();
            known = households
                    .byCodes(
                            readable.stream()
                                    .map(line -> villageOf.get(line.number()))
                                    .toList(),
                            readable.stream().map(ImportedLine::code).toList())
                    .stream()
                    .distinct()
                    .collect(Collectors.toMap(each -> new Key(each.villageId(), each.code()), Function.identity()));
        }

        /** The same village on the same day is looked up once. */
        private UUID village(ImportedLine line) {
            var asked = List.of(line.village(), line.since());
            if (!villages.containsKey(asked)) {
                villages.put(
                        asked,
                        scope.village(line.village(), line.since(), "/village").id());
            }
            return villages.get(asked);
        }

        private void attempt(ImportedLine line, Runnable work) {
            try {
                work.run();
            } catch (ProblemException refused) {
                outcomes.put(line.number(), Outcome.failed(refused.violations()));
            }
        }

        private Key key(ImportedLine line) {
            return new Key(villageOf.get(line.number()), line.code());
        }

        private List<ImportedLine> open() {
            return lines.stream()
                    .filter(line -> !outcomes.containsKey(line.number()))
                    .toList();
        }

        private List<Outcome> outcomes() {
            return lines.stream().map(line -> outcomes.get(line.number())).toList();
        }
    }

    List<Outcome> heads(List<ImportedLine> lines) {
        var batch = new Batch(lines);
        var heads = members
                .heads(batch.known.values().stream().map(Household::id).toList())
                .stream()
                .collect(Collectors.toMap(Member::householdId, Function.identity()));
        var given = new OpeningClasses.Given();
        for (var line : batch.open()) {
            batch.attempt(line, () -> batch.outcomes.put(line.number(), head(batch, heads, given, line)));
        }
        households.insert(batch.added, caller.subject());
        members.insert(batch.joined);
        classes.recognise(given);
        duplicates.find(batch.added.stream().map(Household::id).toList());
        return batch.outcomes();
    }

    private Outcome head(Batch batch, Map<UUID, Member> heads, OpeningClasses.Given given, ImportedLine line) {
        PastDay.require(line.since(), Where.body("/since"));
        var person = line.member();
        HouseholdRules.requireBorn(person, line.since(), "/birth");
        var existing = batch.known.get(batch.key(line));
        var id = existing == null ? Ids.next() : existing.id();
        var member = making.member(Ids.next(), id, 1, person, line.since());
        if (existing != null) {
            return known(existing, heads.get(id), member, given, line);
        }
        var household = new Household(
                id,
                line.code(),
                batch.villageOf.get(line.number()),
                Presence.PRESENT,
                line.since(),
                null,
                line.traits());
        classes.read(given, id, household.villageId(), line);
        batch.known.put(batch.key(line), household);
        heads.put(id, member);
        batch.added.add(household);
        batch.joined.add(member);
        return Outcome.ok(id);
    }

    /** Sent again it is the same; another head under the number is another household. */
    private Outcome known(Household existing, Member head, Member sent, OpeningClasses.Given given, ImportedLine line) {
        if (head == null || !Arrays.equals(head.personIndex(), sent.personIndex())) {
            throw new ProblemException(IndicatorsProblem.HOUSEHOLD_CODE_TAKEN, Where.body("/code"), line.code());
        }
        classes.read(given, existing.id(), existing.villageId(), line);
        return Outcome.unchanged(existing.id());
    }

    List<Outcome> others(List<ImportedLine> lines) {
        var batch = new Batch(lines);
        var present = members
                .of(batch.known.values().stream().map(Household::id).toList())
                .stream()
                .collect(Collectors.groupingBy(Member::householdId, Collectors.toCollection(ArrayList::new)));
        var changed = new HashSet<UUID>();
        for (var line : batch.open()) {
            batch.attempt(line, () -> batch.outcomes.put(line.number(), other(batch, present, changed, line)));
        }
        members.insert(batch.joined);
        households.touch(changed);
        duplicates.find(changed);
        return batch.outcomes();
    }

    private Outcome other(Batch batch, Map<UUID, ArrayList<Member>> present, Set<UUID> changed, ImportedLine line) {
        var household = batch.known.get(batch.key(line));
        if (household == null) {
            throw new ProblemException(IndicatorsProblem.NO_SUCH_HOUSEHOLD, Where.body("/code"));
        }
        var all = present.computeIfAbsent(household.id(), id -> new ArrayList<>());
        var person = line.member();
        HouseholdRules.requireBorn(person, line.since(), "/birth");
        var member = making.member(Ids.next(), household.id(), all.size() + 1, person, line.since());
        for (var each : all) {
            if (Arrays.equals(each.personIndex(), member.personIndex())) {
                return Outcome.unchanged(household.id());
            }
        }
        HouseholdRules.requireAnotherCitizen(member, all, "/citizenId");
        all.add(member);
        batch.joined.add(member);
        changed.add(household.id());
        return Outcome.ok(household.id());
    }
}
