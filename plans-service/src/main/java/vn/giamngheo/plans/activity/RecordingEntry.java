package vn.giamngheo.plans.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import vn.giamngheo.events.ActivityEntryState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.plans.PlansProblem;
import vn.giamngheo.platform.event.Outbox;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Preconditions;
import vn.giamngheo.platform.value.Ids;

/** Records what was done, puts right what was mistyped, or withdraws it with a reason; nothing that was said is lost. */
@ApplicationScoped
class RecordingEntry {

    @Inject
    Activities activities;

    @Inject
    ActivityScope activityScope;

    @Inject
    Entries entries;

    @Inject
    EntryScope entryScope;

    @Inject
    Scope scope;

    @Inject
    Places places;

    @Inject
    Preconditions preconditions;

    @Inject
    Outbox outbox;

    @Inject
    Caller caller;

    Entry record(UUID activityId, EntryRequest request) {
        var activity = activities.standing(activityId);
        activityScope.requireReadable(activity);
        activityScope.requireLine(activity, Where.request());
        return recorded(activityId, null, request, place(activity, request, ""));
    }

    /** @param reference by what whoever sent it knows it again; null for none */
    Entry recorded(UUID activity, String reference, EntryRequest request, Place place) {
        var entry = new Entry(Ids.next(), activity, reference);
        entry.say(EntryVersion.of(1, request, place, null, caller.subject()));
        entries.persist(entry);
        return told(entry);
    }

    Entry correct(UUID id, EntryRequest.Correction correction) {
        var entry = entries.standing(id);
        entryScope.require(entry);
        preconditions.require(entry.view());
        var activity = activities.existing(entry.activityId());
        var place = place(activity, correction.entry(), "/entry");
        return corrected(entry, correction.entry(), place, correction.reason());
    }

    Entry corrected(Entry entry, EntryRequest request, Place place, String reason) {
        entry.say(EntryVersion.of(entry.nextNumber(), request, place, reason.strip(), caller.subject()));
        return told(entry);
    }

    Entry withdraw(UUID id, Withdrawal.Request request) {
        var entry = entries.standing(id);
        entryScope.require(entry);
        preconditions.honour(entry.view());
        entry.withdraw(Withdrawal.of(request, caller.subject()));
        return told(entry);
    }

    /** Where it was done: at the activity's place or below it, and at the caller's. */
    Place place(Activity activity, EntryRequest request, String at) {
        EntryRules.check(request, activity.startOn(), at);
        var place = scope.required(request.area(), request.date(), at + "/area");
        if (!places.isWithin(place.id(), activity.placesOn(request.date()), request.date())) {
            throw new ProblemException(
                    PlansProblem.ENTRY_OUTSIDE_THE_ACTIVITY,
                    Where.body(at + "/area"),
                    request.area().text(),
                    request.date());
        }
        return place;
    }

    private Entry told(Entry entry) {
        outbox.publish(Topics.ACTIVITIES, ActivityEntryState.TYPE, entry.nextState());
        entries.flush();
        return entry;
    }
}
