package vn.giamngheo.indicators.observation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.events.ObservationState;
import vn.giamngheo.platform.change.Change;

/** One figure of one indicator at one place over one period. */
@Entity
class Observation {

    @Id
    private UUID id;

    private int eventVersion;
    private String indicatorCode;
    private UUID areaId;
    private LocalDate periodFrom;
    private LocalDate periodTo;
    private Long numerator;
    private Long denominator;
    private BigDecimal value;
    private String source;
    private String recordedBy;
    private Instant recordedAt;

    protected Observation() {}

    Observation(UUID id, UUID areaId, ObservationRequest request, String recordedBy) {
        this.id = id;
        this.indicatorCode = request.indicator();
        this.areaId = areaId;
        this.periodFrom = request.periodFrom();
        this.periodTo = request.periodTo();
        this.numerator = request.numerator();
        this.denominator = request.denominator();
        this.value = request.value();
        this.source = request.source();
        this.recordedBy = recordedBy;
        this.recordedAt = Instant.now();
    }

    UUID id() {
        return id;
    }

    UUID areaId() {
        return areaId;
    }

    LocalDate periodTo() {
        return periodTo;
    }

    ObservationView view() {
        return new ObservationView(
                id, indicatorCode, areaId, periodFrom, periodTo, numerator, denominator, value, source);
    }

    Change<ObservationView> change() {
        return Change.of(id, view());
    }

    /** The state as the next event tells it; raises the event version. */
    ObservationState nextState() {
        eventVersion++;
        return state();
    }

    /** The state as the last event told it. */
    ObservationState state() {
        return new ObservationState(
                id, eventVersion, false, indicatorCode, areaId, periodFrom, periodTo, numerator, denominator, value);
    }
}
