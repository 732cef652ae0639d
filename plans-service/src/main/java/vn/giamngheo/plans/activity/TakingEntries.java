package vn.giamngheo.plans.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.giamngheo.plans.PlansProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.reference.References;

/** Takes entries as a file has them: what is there stays, what is said otherwise is put right when the line says why. */
@ApplicationScoped
class TakingEntries {

    @Inject
    Activities activities;

    @Inject
    ActivityScope activityScope;

    @Inject
    Entries entries;

    @Inject
    RecordingEntry recording;

    /**
     * A line of a file.
     *
     * @param reference by what its sender knows it again, of the activity at the place
     * @param reason why it says something else than before; null of the first
     */
    record Line(UUID activity, String reference, EntryRequest entry, String reason) {}

    /** @param isNew whether the line said something that was not there */
    record Taken(UUID id, boolean isNew) {}

    /** The activities that a file names, by their ids; locked in one order, so that two files do not wait for each other. */
    Map<UUID, Activity> named(Collection<UUID> ids) {
        var known = new HashMap<UUID, Activity>();
        ids.stream().sorted().distinct().forEach(id -> activities
                .findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(activityScope::isReadable)
                .ifPresent(activity -> known.put(id, activity)));
        return known;
    }

    /** @throws ProblemException 403, 409 or 422, pointing to a field of the entry or of the line */
    Taken take(Line line, Map<UUID, Activity> named) {
        var activity = named.get(line.activity());
        if (activity == null) {
            throw References.unknown(
                    "/activity",
                    new Words("hoạt động", "activity"),
                    line.activity().toString(),
                    "");
        }
        if (activity.isWithdrawn()) {
            throw new ProblemException(PlansProblem.WITHDRAWN_ALREADY, Where.body("/activity"));
        }
        activityScope.requireLine(activity, Where.body("/activity"));
        var place = recording.place(activity, line.entry(), "");
        return entries.sent(activity.id(), place.id(), line.reference())
                .map(sent -> known(sent, line, place))
                .orElseGet(() -> new Taken(
                        recording
                                .recorded(activity.id(), line.reference(), line.entry(), place)
                                .id(),
                        true));
    }

    private Taken known(Entry sent, Line line, Place place) {
        if (sent.isWithdrawn()) {
            throw new ProblemException(PlansProblem.WITHDRAWN_ALREADY, Where.body("/reference"));
        }
        if (sent.says(line.entry(), place)) {
            return new Taken(sent.id(), false);
        }
        if (line.reason() == null) {
            throw new ProblemException(PlansProblem.ENTRY_RECORDED_OTHERWISE, Where.body("/reason"), line.reference());
        }
        return new Taken(
                recording.corrected(sent, line.entry(), place, line.reason()).id(), true);
    }
}
