package vn.giamngheo.indicators.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Locale;
import java.util.UUID;
import vn.giamngheo.events.IndicatorState;
import vn.giamngheo.events.Label;
import vn.giamngheo.platform.change.Change;

/** Something that is counted or measured at places. */
@Entity
class Indicator {

    @Id
    private UUID id;

    private int eventVersion;
    private boolean deleted;
    private String code;
    private String nameVi;
    private String nameEn;
    private String unit;
    private String adds;
    private boolean rate;

    protected Indicator() {}

    Indicator(UUID id, IndicatorRequest request) {
        this.id = id;
        this.code = request.code();
        this.nameVi = request.name().vi();
        this.nameEn = request.name().en();
        this.unit = request.unit().name().toLowerCase(Locale.ROOT);
        this.adds = request.adds().name().toLowerCase(Locale.ROOT);
        this.rate = request.rate();
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    IndicatorView view() {
        return new IndicatorView(id, code, new Label(nameVi, nameEn), unit, adds, rate);
    }

    Change<IndicatorView> change() {
        return deleted ? Change.deleted(id) : Change.of(id, view());
    }

    /** The state as the next event tells it; raises the event version. */
    IndicatorState nextState() {
        eventVersion++;
        return state();
    }

    /** The state as the last event told it. */
    IndicatorState state() {
        return new IndicatorState(id, eventVersion, deleted, code, new Label(nameVi, nameEn), unit, adds, rate);
    }
}
