package vn.giamngheo.plans.agency;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.events.AgencyState;
import vn.giamngheo.platform.change.Change;

/** A department, centre or office of a place that can hold money. */
@Entity
class Agency {

    @Id
    private UUID id;

    private int eventVersion;
    private boolean deleted;
    private String code;
    private String name;
    private UUID areaId;
    private LocalDate validFrom;
    private LocalDate validTo;

    protected Agency() {}

    Agency(UUID id, AgencyRequest request, UUID areaId) {
        this.id = id;
        this.code = request.code();
        this.name = request.name().strip();
        this.areaId = areaId;
        this.validFrom = request.validFrom();
        this.validTo = request.validTo();
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    AgencyView view() {
        return new AgencyView(id, code, name, areaId, validFrom, validTo);
    }

    Change<AgencyView> change() {
        return deleted ? Change.deleted(id) : Change.of(id, view());
    }

    /** The state as the next event tells it; raises the event version. */
    AgencyState nextState() {
        eventVersion++;
        return state();
    }

    /** The state as the last event told it. */
    AgencyState state() {
        return new AgencyState(id, eventVersion, deleted, code, name, areaId, validFrom, validTo);
    }
}
