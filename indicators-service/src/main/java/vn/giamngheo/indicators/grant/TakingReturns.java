package vn.giamngheo.indicators.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giamngheo.indicators.IndicatorsProblem;
import vn.giamngheo.indicators.PastDay;
import vn.giamngheo.indicators.personal.BlindIndex;
import vn.giamngheo.platform.command.Command;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.trail.Trail;
import vn.giamngheo.platform.value.Ids;

/**
 * Takes what a recipient says of those whom its grant tells of on a day, many as one set. Who is none of them and who is not
 * known are refused alike; each that is taken is an entry of the trail.
 */
@ApplicationScoped
class TakingReturns {

    private static final HexFormat HEX = HexFormat.of();
    private static final String KIND = "recipient-returns";

    @Inject
    Beneficiaries beneficiaries;

    @Inject
    GrantQuestions questions;

    @Inject
    BlindIndex index;

    @Inject
    Command command;

    @Inject
    Returns returns;

    @Inject
    Caller caller;

    @Inject
    Trail trail;

    /**
     * What became of one of many.
     *
     * @param id of the return; null when it was refused
     * @param isNew false where the same had been said before
     * @param refused null unless it broke a rule
     */
    record Taken(UUID id, boolean isNew, ProblemException refused) {}

    /** A grant on a day. */
    private record Occasion(UUID grant, LocalDate on) {

        static Occasion of(ReturnLine line) {
            return new Occasion(line.grant(), line.on());
        }
    }

    /** Whom a grant tells of on a day, of those that lines name; or why nothing may be said under it. */
    private record Told(List<Returns.Membership> members, Map<UUID, UUID> villages, ProblemException refused) {}

    /** One set of lines on its way. */
    private final class Taking {

        private final Map<Occasion, Told> told = new HashMap<>();
        private final Map<String, String> persons = new HashMap<>();
        private final Map<Returns.Key, ReturnView> there;
        private final Map<UUID, ReturnView> said = new LinkedHashMap<>();

        Taking(List<ReturnLine> lines) {
            lines.stream()
                    .map(ReturnLine::citizenId)
                    .filter(Objects::nonNull)
                    .distinct()
                    .forEach(number -> persons.put(number, HEX.formatHex(index.citizen(number))));
            var grants = lines.stream().map(ReturnLine::grant).collect(Collectors.toCollection(TreeSet::new));
            returns.lock(grants);
            lines.stream()
                    .collect(Collectors.groupingBy(Occasion::of))
                    .forEach((occasion, theirs) -> told.put(occasion, told(occasion, theirs)));
            there = returns.of(
                    grants,
                    told.values().stream()
                            .flatMap(each -> each.villages().keySet().stream())
                            .collect(Collectors.toSet()));
        }

        private Told told(Occasion occasion, List<ReturnLine> lines) {
            try {
                PastDay.require(occasion.on(), Where.body("/on"));
                return told(questions.asked(occasion.grant(), null, null, occasion.on()), lines);
            } catch (ProblemException refused) {
                return new Told(List.of(), Map.of(), refused);
            }
        }

        private Told told(Beneficiaries.Asked asked, List<ReturnLine> lines) {
            var named = lines.stream()
                    .map(ReturnLine::household)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            var citizens = lines.stream()
                    .map(line -> persons.get(line.citizenId()))
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            var members = returns.members(named, citizens, asked.on());
            var on = onTheList(asked, members);
            return new Told(
                    members.stream()
                            .filter(member -> on.contains(member.household()))
                            .toList(),
                    members.stream()
                            .filter(member -> on.contains(member.household()))
                            .collect(Collectors.toMap(
                                    Returns.Membership::household, Returns.Membership::villageId, (one, same) -> one)),
                    null);
        }

        private Set<UUID> onTheList(Beneficiaries.Asked asked, List<Returns.Membership> members) {
            var households = members.stream()
                    .map(Returns.Membership::household)
                    .distinct()
                    .toList();
            return new HashSet<>(beneficiaries.of(asked, households).keySet());
        }

        Taken taken(ReturnLine line) {
            try {
                var known = told.get(Occasion.of(line));
                if (known.refused() != null) {
                    throw known.refused();
                }
                return say(line, named(line, known), known);
            } catch (ProblemException refused) {
                return new Taken(null, false, refused);
            }
        }

        private Returns.Named named(ReturnLine line, Told known) {
            var found = known.members().stream()
                    .filter(member -> isMeant(line, member))
                    .findFirst()
                    .orElseThrow(() -> notOnTheList(line));
            return new Returns.Named(found.household(), line.kind().isOfMembers() ? found.member() : null);
        }

        private boolean isMeant(ReturnLine line, Returns.Membership member) {
            return line.citizenId() == null
                    ? member.household().equals(line.household())
                            && (line.member() == null || member.member().equals(line.member()))
                    : persons.get(line.citizenId()).equals(member.person());
        }

        private Taken say(ReturnLine line, Returns.Named named, Told known) {
            var key = new Returns.Key(line.grant(), line.kind(), line.on(), named);
            var before = there.get(key);
            if (before != null && before.holds() == line.holds()) {
                return new Taken(before.id(), false, null);
            }
            var now = new ReturnView(
                    before == null ? Ids.next() : before.id(),
                    line.grant(),
                    line.kind(),
                    line.on(),
                    named.household(),
                    named.member(),
                    known.villages().get(named.household()),
                    line.holds());
            there.put(key, now);
            said.put(now.id(), now);
            return new Taken(now.id(), true, null);
        }

        void store() {
            if (!said.isEmpty()) {
                returns.store(said.values(), caller.subject());
                trail.recorded(command.doer(), KIND, said);
            }
        }
    }

    /** What says the same again changes nothing. @return what became of each, in their order */
    List<Taken> take(List<ReturnLine> lines) {
        var taking = new Taking(lines);
        var taken = lines.stream().map(taking::taken).toList();
        taking.store();
        return taken;
    }

    private static ProblemException notOnTheList(ReturnLine line) {
        var column = line.citizenId() == null ? "/household" : "/citizenId";
        return new ProblemException(IndicatorsProblem.NOT_TOLD_OF, Where.body(column), line.on());
    }
}
