package vn.giamngheo.plans.activity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.events.ActivityEntryState;
import vn.giamngheo.platform.place.Place;

/** What was done of an activity on a day. What it said before it was put right is kept. */
@Entity
@Table(name = "activity_entry")
class Entry {

    @Id
    private UUID id;

    private int eventVersion;
    private UUID activityId;
    private String reference;

    @Embedded
    private EntryVersion now;

    @Embedded
    private Withdrawal withdrawn;

    @ElementCollection
    @CollectionTable(name = "activity_entry_version", joinColumns = @JoinColumn(name = "entry_id"))
    @OrderColumn(name = "position")
    private List<EntryVersion> versions = new ArrayList<>();

    protected Entry() {}

    /** @param reference by what whoever sent it in a file knows it again; null where it came alone */
    Entry(UUID id, UUID activityId, String reference) {
        this.id = id;
        this.activityId = activityId;
        this.reference = reference;
    }

    /** Whether it says just that. */
    boolean says(EntryRequest request, Place place) {
        return now.says(request, place);
    }

    void say(EntryVersion version) {
        now = version;
        versions.add(version);
    }

    void withdraw(Withdrawal withdrawal) {
        withdrawn = withdrawal;
    }

    boolean isWithdrawn() {
        return withdrawn != null;
    }

    UUID id() {
        return id;
    }

    UUID activityId() {
        return activityId;
    }

    UUID areaId() {
        return now.areaId();
    }

    LocalDate date() {
        return now.date();
    }

    int nextNumber() {
        return versions.size() + 1;
    }

    EntryView view() {
        return new EntryView(
                id,
                activityId,
                reference,
                now.number(),
                now.date(),
                now.areaId(),
                now.output(),
                now.participants(),
                now.cost(),
                List.copyOf(versions),
                withdrawn);
    }

    /** The state as the next event tells it; raises the event version. */
    ActivityEntryState nextState() {
        eventVersion++;
        return published();
    }

    /** The state as the last event told it. */
    ActivityEntryState published() {
        return new ActivityEntryState(
                id,
                eventVersion,
                isWithdrawn(),
                activityId,
                now.areaId(),
                now.date(),
                now.output(),
                now.participants() == null ? null : now.participants().state());
    }
}
