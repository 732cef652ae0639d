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
import vn.giamngheo.plans.Dated;
import vn.giamngheo.platform.change.Change;
import vn.giamngheo.platform.reference.Name;

/** A programme of a period of years, with its lines and where they go on in other editions. */
@Entity
class Programme implements Dated {

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

    @ElementCollection
    @CollectionTable(name = "programme_mapping", joinColumns = @JoinColumn(name = "programme_id"))
    @OrderColumn(name = "position")
    private List<LineMapping> mappings = new ArrayList<>();

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

    /** Takes out the lines; to be written before others take their places. */
    void empty() {
        lines.clear();
    }

    /** Says what the change says and nothing else. */
    void change(ProgrammeChange change) {
        nameVi = change.name().vi();
        nameEn = change.name().en();
        validTo = change.validTo();
        change.lines().forEach(line -> lines.add(ProgrammeLine.of(line)));
    }

    void map(List<LineMapping> mappings) {
        this.mappings.clear();
        this.mappings.addAll(mappings);
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    @Override
    public LocalDate validFrom() {
        return validFrom;
    }

    @Override
    public LocalDate validTo() {
        return validTo;
    }

    List<ProgrammeLine> lines() {
        return lines;
    }

    boolean hasLine(String line) {
        return lines.stream().anyMatch(each -> each.code().equals(line));
    }

    MappingsView mappings() {
        return new MappingsView(code, eventVersion, List.copyOf(mappings));
    }

    ProgrammeView view() {
        return new ProgrammeView(
                id,
                eventVersion,
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
                lines.stream().map(ProgrammeLine::state).toList(),
                mappings.stream().map(LineMapping::state).toList());
    }
}
