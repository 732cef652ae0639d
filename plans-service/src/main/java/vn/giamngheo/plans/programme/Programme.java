package vn.giamngheo.plans.programme;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.events.Label;
import vn.giamngheo.events.ProgrammeState;
import vn.giamngheo.platform.change.Change;
import vn.giamngheo.platform.reference.Name;

/** A programme of a period of years, with its projects and sub-projects. */
@Entity
class Programme {

    @Id
    private UUID id;

    private int eventVersion;
    private boolean deleted;
    private String code;
    private String nameVi;
    private String nameEn;
    private LocalDate validFrom;
    private LocalDate validTo;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "programme_line", joinColumns = @JoinColumn(name = "programme_id"))
    @OrderColumn(name = "position")
    private List<ProgrammeLine> lines = new ArrayList<>();

    protected Programme() {}

    Programme(UUID id, ProgrammeRequest request) {
        this.id = id;
        this.code = request.code();
        this.nameVi = request.name().vi();
        this.nameEn = request.name().en();
        this.validFrom = request.validFrom();
        this.validTo = request.validTo();
        request.lines().forEach(line -> lines.add(ProgrammeLine.of(line)));
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    ProgrammeView view() {
        return new ProgrammeView(
                id,
                code,
                new Name(nameVi, nameEn),
                validFrom,
                validTo,
                lines.stream().map(ProgrammeLine::view).toList());
    }

    Change<ProgrammeView> change() {
        return deleted ? Change.deleted(id) : Change.of(id, view());
    }

    /** The state as the next event tells it; raises the event version. */
    ProgrammeState nextState() {
        eventVersion++;
        return state();
    }

    /** The state as the last event told it. */
    ProgrammeState state() {
        return new ProgrammeState(
                id,
                eventVersion,
                deleted,
                code,
                new Label(nameVi, nameEn),
                validFrom,
                validTo,
                lines.stream().map(ProgrammeLine::state).toList());
    }
}
