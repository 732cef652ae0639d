package vn.giamngheo.indicators.escape;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giamngheo.indicators.IndicatorsProblem;
import vn.giamngheo.indicators.household.HouseholdScope;
import vn.giamngheo.indicators.standard.AppliedStandard;
import vn.giamngheo.indicators.standard.FindingStandards;
import vn.giamngheo.platform.command.Command;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.reference.References;
import vn.giamngheo.platform.trail.Trail;
import vn.giamngheo.platform.value.Ids;

/** Registers households that mean to escape poverty in a year, many as one set. */
@ApplicationScoped
class RegisteringEscape {

    /** Of things in the trail. */
    static final String KIND = "escape-registrations";

    @Inject
    FindingStandards standards;

    @Inject
    HouseholdScope households;

    @Inject
    CountingEscapes counting;

    @Inject
    SealedHelpers helpers;

    @Inject
    Escapes escapes;

    @Inject
    Command command;

    @Inject
    Caller caller;

    @Inject
    Trail trail;

    @Inject
    Scope scope;

    /**
     * What became of one of many.
     *
     * @param id of the registration; null when it was refused
     * @param isNew false where the same had been said before
     * @param refused null unless it broke a rule; nothing is stored of it then
     */
    record Registered(UUID id, boolean isNew, ProblemException refused) {}

    /** All that is to be known of some requests, read at once. */
    private final class Registering {

        private final Map<String, Optional<AppliedStandard>> known;
        private final HouseholdScope.Writable writable;
        private final Map<Escapes.Asked, Escapes.Situation> situations;
        private final Map<UUID, EscapePlan> planned = new HashMap<>();
        private final Map<Escapes.Key, UUID> there = new HashMap<>();
        private final Map<Escapes.Key, LocalDate> since = new HashMap<>();
        private final Map<List<Object>, Optional<ProblemException>> ended = new HashMap<>();
        private final List<Escapes.New> added = new ArrayList<>();

        Registering(List<EscapeRequest> requests) {
            known = requests.stream()
                    .map(EscapeRequest::standard)
                    .distinct()
                    .collect(Collectors.toMap(code -> code, standards::byCode));
            var named = requests.stream().map(EscapeRequest::household).collect(Collectors.toCollection(TreeSet::new));
            writable = households.writable(named);
            escapes.lock(named);
            situations = escapes.situations(requests.stream()
                    .filter(request -> known.get(request.standard()).isPresent())
                    .map(this::asked)
                    .distinct()
                    .toList());
            var rows = escapes.of(named);
            var supports =
                    escapes.supports(rows.values().stream().map(EscapeRow::id).toList());
            rows.forEach((key, row) -> {
                there.put(key, row.id());
                since.put(key, row.registeredOn());
                planned.put(
                        row.id(),
                        new EscapePlan(row.stated(), supports.getOrDefault(row.id(), List.of()), helpers.open(row)));
            });
        }

        private Escapes.Asked asked(EscapeRequest request) {
            return new Escapes.Asked(key(request), request.registeredOn());
        }

        private Escapes.Key key(EscapeRequest request) {
            return new Escapes.Key(
                    request.household(),
                    known.get(request.standard()).orElseThrow().id(),
                    request.year());
        }

        Registered registered(EscapeRequest request) {
            try {
                return say(request);
            } catch (ProblemException refused) {
                return new Registered(null, false, refused);
            }
        }

        private Registered say(EscapeRequest request) {
            var standard = known.get(request.standard())
                    .orElseThrow(() -> References.unknown(
                            "/standard", new Words("chuẩn nghèo", "poverty standard"), request.standard(), ""));
            PlanRules.requireDay(request.registeredOn(), request.year());
            writable.require(request.household(), "/household");
            var situation = situations.get(asked(request));
            requireThere(request, situation);
            PlanRules.require(request.plan(), standard.criteria().indicators(), situation.found(), "/plan");
            var former = there.get(key(request));
            if (former == null) {
                return new Registered(add(request, situation), true, null);
            }
            if (!since.get(key(request)).equals(request.registeredOn())
                    || !planned.get(former).equals(request.plan())) {
                throw registeredAlready(request);
            }
            return new Registered(former, false, null);
        }

        private void requireThere(EscapeRequest request, Escapes.Situation situation) {
            if (situation.livedIn() == null) {
                throw new ProblemException(
                        IndicatorsProblem.HOUSEHOLD_NOT_THERE,
                        Where.body("/registeredOn"),
                        writable.byId().get(request.household()).code());
            }
            ended(situation.livedIn(), request.registeredOn()).ifPresent(refused -> {
                throw refused;
            });
            if (situation.povertyClass() == null || !situation.povertyClass().isPoorOrNear()) {
                throw new ProblemException(
                        IndicatorsProblem.NOTHING_TO_ESCAPE,
                        Where.body("/household"),
                        asked(request).begins());
            }
        }

        /** Each place and day is asked about once. */
        private Optional<ProblemException> ended(UUID village, LocalDate on) {
            return ended.computeIfAbsent(List.of(village, on), asked -> {
                try {
                    scope.requireNotEnded(village, on, Where.body("/registeredOn"));
                    return Optional.empty();
                } catch (ProblemException refused) {
                    return Optional.of(refused);
                }
            });
        }

        private UUID add(EscapeRequest request, Escapes.Situation situation) {
            var id = Ids.next();
            added.add(new Escapes.New(
                    id,
                    key(request),
                    request.registeredOn(),
                    situation.povertyClass(),
                    situation.countedIn(),
                    request.plan(),
                    helpers.seal(request.plan().helper(), id)));
            there.put(key(request), id);
            since.put(key(request), request.registeredOn());
            planned.put(id, request.plan());
            return id;
        }

        void store() {
            if (!added.isEmpty()) {
                escapes.insert(added, caller.subject());
                note(added.stream().map(Escapes.New::id).toList());
                counting.count(added.stream()
                        .map(each -> new RegisterKey(
                                each.village(), each.key().year(), each.key().standard()))
                        .toList());
            }
        }
    }

    /** @throws ProblemException 403, 409 when it is registered for the year already, or was not there, 422 */
    RegisteredEscape register(EscapeRequest request) {
        var registered = register(List.of(request)).get(0);
        if (registered.refused() != null) {
            throw registered.refused();
        }
        if (!registered.isNew()) {
            throw registeredAlready(request);
        }
        return view(escapes.existing(registered.id()));
    }

    /** What says the same again changes nothing. @return what became of each, in their order */
    List<Registered> register(List<EscapeRequest> requests) {
        var registering = new Registering(requests);
        var registered = requests.stream().map(registering::registered).toList();
        registering.store();
        return registered;
    }

    /** The event counts; which households they are stands in the trail. */
    private void note(List<UUID> ids) {
        trail.recorded(
                command.doer(),
                KIND,
                escapes.byIds(ids).stream().collect(Collectors.toMap(EscapeRow::id, RegisteringEscape::view)));
    }

    static RegisteredEscape view(EscapeRow row) {
        return new RegisteredEscape(
                row.id(),
                row.household(),
                row.villageId(),
                row.standard(),
                row.year(),
                row.registeredOn(),
                row.povertyClass());
    }

    private static ProblemException registeredAlready(EscapeRequest request) {
        return new ProblemException(
                IndicatorsProblem.ESCAPE_REGISTERED, Where.body("/household"), request.year(), request.standard());
    }
}
