package vn.giamngheo.plans.area;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.events.AreaState;
import vn.giamngheo.events.AreaState.Period;
import vn.giamngheo.platform.change.Change;

/** A place. Its id stays; its code, name, kind and parent hold for a period each. */
@Entity
class Area {

    @Id
    private UUID id;

    private String level;
    private int eventVersion;
    private boolean deleted;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "area_period", joinColumns = @JoinColumn(name = "area_id"))
    private List<AreaPeriod> periods = new ArrayList<>();

    protected Area() {}

    Area(UUID id, Level level, AreaPeriod first) {
        this.id = id;
        this.level = level.wireName();
        this.periods.add(first);
    }

    UUID id() {
        return id;
    }

    Change<AreaState> change() {
        return deleted ? Change.deleted(id) : Change.of(id, state());
    }

    /** The state as the next event tells it; raises the event version. */
    AreaState nextState() {
        eventVersion++;
        return state();
    }

    /** The state as the last event told it. */
    AreaState state() {
        return new AreaState(
                id,
                eventVersion,
                deleted,
                level,
                periods.stream().map(Area::period).toList());
    }

    private static Period period(AreaPeriod period) {
        return new Period(
                period.validFrom(), period.validTo(), period.code(), period.name(), period.kind(), period.parentId());
    }
}
