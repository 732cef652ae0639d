package vn.giamngheo.plans.agency;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import vn.giamngheo.events.AgencyState;
import vn.giamngheo.plans.Dated;
import vn.giamngheo.platform.change.Change;
import vn.giamngheo.platform.rest.Paging;

/** A department, centre or office of a place that can hold money, with its roles in programmes. */
@Entity
class Agency implements Dated {

    @Id
    private UUID id;

    private int eventVersion;
    private boolean deleted;
    private String code;
    private String name;
    private UUID areaId;
    private LocalDate validFrom;
    private LocalDate validTo;

    @ElementCollection
    @BatchSize(size = Paging.MOST)
    @CollectionTable(name = "agency_role", joinColumns = @JoinColumn(name = "agency_id"))
    @OrderColumn(name = "position")
    private List<AgencyRole> roles = new ArrayList<>();

    @ElementCollection
    @BatchSize(size = Paging.MOST)
    @CollectionTable(name = "agency_reports_to", joinColumns = @JoinColumn(name = "agency_id"))
    @OrderColumn(name = "position")
    private List<ReportsTo> reportsTo = new ArrayList<>();

    protected Agency() {}

    Agency(UUID id, AgencyRequest request, UUID areaId) {
        this.id = id;
        this.code = request.code();
        this.name = request.name().strip();
        this.areaId = areaId;
        this.validFrom = request.validFrom();
        this.validTo = request.validTo();
        this.roles.addAll(request.roles());
        this.reportsTo.addAll(request.reportsTo());
    }

    /** Says what the change says and nothing else. */
    void change(AgencyChange change) {
        name = change.name().strip();
        validTo = change.validTo();
        roles.clear();
        roles.addAll(change.roles());
        reportsTo.clear();
        reportsTo.addAll(change.reportsTo());
    }

    UUID id() {
        return id;
    }

    boolean isDeleted() {
        return deleted;
    }

    String code() {
        return code;
    }

    UUID areaId() {
        return areaId;
    }

    List<AgencyRole> roles() {
        return roles;
    }

    @Override
    public LocalDate validFrom() {
        return validFrom;
    }

    @Override
    public LocalDate validTo() {
        return validTo;
    }

    AgencyView view() {
        return new AgencyView(
                id, eventVersion, code, name, areaId, validFrom, validTo, List.copyOf(roles), List.copyOf(reportsTo));
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
        return new AgencyState(
                id,
                eventVersion,
                deleted,
                code,
                name,
                areaId,
                validFrom,
                validTo,
                roles.stream().map(AgencyRole::state).toList(),
                reportsTo.stream().map(ReportsTo::state).toList());
    }
}
