package vn.giamngheo.indicators.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.indicators.IndicatorsProblem;
import vn.giamngheo.indicators.PastDay;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.value.AreaCode;
import vn.giamngheo.platform.value.Ids;

/** Records what happens to a household. */
@ApplicationScoped
class RecordingHappening {

    @Inject
    Households households;

    @Inject
    MemberChanges members;

    @Inject
    HouseholdEvents events;

    @Inject
    HouseholdScope householdScope;

    @Inject
    Duplicates duplicates;

    @Inject
    Scope scope;

    @Inject
    Caller caller;

    HouseholdEvent record(UUID id, Happening happening) {
        lockInOrder(id, happening);
        var household = households.locked(id);
        PastDay.require(happening.on(), Where.body("/on"));
        requireLater(household, happening.on());
        requireAllowed(household, happening);
        var event = happen(household, happening);
        events.insert(event);
        households.touch(List.of(id));
        return event;
    }

    /** Of two that become one neither goes away meanwhile. */
    private void lockInOrder(UUID id, Happening happening) {
        if (happening instanceof Happening.Merged merged) {
            households.lock(List.of(id, merged.into()));
        }
    }

    /** Whoever has the village records it; what arrives is recorded by whoever has the village that it comes to. */
    private void requireAllowed(Household household, Happening happening) {
        var arrives = happening instanceof Happening.MovedIn;
        if (!arrives) {
            householdScope.requireWritable(household);
        }
        var needed = arrives ? Presence.MOVED_OUT : Presence.PRESENT;
        if (household.presence() != needed) {
            throw new ProblemException(IndicatorsProblem.HOUSEHOLD_NOT_THERE, Where.body("/kind"), household.code());
        }
        if (!(happening instanceof Happening.HandedOver) && !arrives) {
            scope.requireNotEnded(household.villageId(), happening.on(), Where.body("/on"));
        }
    }

    private static void requireLater(Household household, LocalDate on) {
        if (on.isBefore(household.presenceSince())) {
            throw new ProblemException(
                    IndicatorsProblem.BEFORE_LAST_EVENT, Where.body("/on"), on, household.presenceSince());
        }
    }

    private HouseholdEvent happen(Household household, Happening happening) {
        if (happening instanceof Happening.Moved moved) {
            return move(household, "moved", moved.on(), other(moved.village(), moved.on()));
        }
        if (happening instanceof Happening.MovedIn movedIn) {
            return move(household, "moved_in", movedIn.on(), own(movedIn.village(), movedIn.on()));
        }
        if (happening instanceof Happening.HandedOver handed) {
            return handOver(household, handed);
        }
        if (happening instanceof Happening.MovedOut out) {
            return leave(household, "moved_out", Presence.MOVED_OUT, out.on(), null);
        }
        if (happening instanceof Happening.Dissolved dissolved) {
            members.allLeave(household, dissolved.on());
            return leave(household, "dissolved", Presence.DISSOLVED, dissolved.on(), null);
        }
        if (happening instanceof Happening.Merged merged) {
            return merge(household, merged);
        }
        if (happening instanceof Happening.Split split) {
            return split(household, split);
        }
        return changeMembers(household, happening);
    }

    private HouseholdEvent changeMembers(Household household, Happening happening) {
        if (happening instanceof Happening.HeadChanged changed) {
            members.changeHead(household, changed);
            return event(household, "head_changed", changed.on(), null, null, null);
        }
        if (happening instanceof Happening.MemberJoined joined) {
            members.join(household, joined);
            return event(household, "member_joined", joined.on(), null, null, null);
        }
        var left = (Happening.MemberLeft) happening;
        members.leave(household, left);
        return event(household, "member_left", left.on(), null, null, null);
    }

    private Place own(AreaCode village, LocalDate on) {
        return householdScope.village(village, on, "/village");
    }

    private Place other(AreaCode village, LocalDate on) {
        return householdScope.anyVillage(village, on, "/village");
    }

    private HouseholdEvent move(Household household, String kind, LocalDate on, Place to) {
        requireFree(to, household);
        households.settle(household.id(), to.id(), on);
        duplicates.find(List.of(household.id()));
        return event(household, kind, on, household.villageId(), to.id(), null);
    }

    private HouseholdEvent handOver(Household household, Happening.HandedOver handed) {
        var last = householdScope.last(household.villageId());
        var ended = scope.requireEnded(last, handed.on(), Where.body("/on"));
        var to = other(handed.village(), handed.on());
        scope.requireSuccessor(to, ended, handed.on(), Where.body("/village"));
        return move(household, "handed_over", handed.on(), to);
    }

    /** A household comes into a village with its number; where another has it, the comer is given one first. */
    private void requireFree(Place village, Household household) {
        var taken = households.byCodes(List.of(village.id()), List.of(household.code()));
        if (taken.stream().anyMatch(each -> !each.id().equals(household.id()))) {
            throw new ProblemException(
                    IndicatorsProblem.HOUSEHOLD_CODE_TAKEN, Where.body("/village"), household.code());
        }
    }

    private HouseholdEvent leave(Household household, String kind, Presence presence, LocalDate on, UUID other) {
        households.leave(household.id(), presence, on);
        return event(household, kind, on, household.villageId(), null, other);
    }

    private HouseholdEvent merge(Household household, Happening.Merged merged) {
        var into = households
                .byId(merged.into())
                .filter(each ->
                        each.presence() == Presence.PRESENT && !each.id().equals(household.id()))
                .filter(householdScope::isReadable)
                .orElseThrow(() -> new ProblemException(IndicatorsProblem.NO_SUCH_HOUSEHOLD, Where.body("/into")));
        householdScope.requireWritable(into);
        members.merge(household, into, merged.on());
        households.touch(List.of(into.id()));
        return leave(household, "merged", Presence.MERGED, merged.on(), into.id());
    }

    private HouseholdEvent split(Household household, Happening.Split split) {
        var apart = new Household(
                Ids.next(),
                split.code(),
                household.villageId(),
                Presence.PRESENT,
                split.on(),
                household.id(),
                new Traits(false, false, List.of(), List.of()));
        if (!households
                .byCodes(List.of(household.villageId()), List.of(split.code()))
                .isEmpty()) {
            throw new ProblemException(IndicatorsProblem.HOUSEHOLD_CODE_TAKEN, Where.body("/code"), split.code());
        }
        households.insert(List.of(apart), caller.subject());
        members.split(household, apart, split);
        return event(household, "split", split.on(), null, null, apart.id());
    }

    private static HouseholdEvent event(
            Household household, String kind, LocalDate on, UUID from, UUID to, UUID other) {
        return new HouseholdEvent(Ids.next(), household.id(), kind, on, from, to, other);
    }
}
