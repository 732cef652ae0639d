package vn.giamngheo.plans.area;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.events.AreaState;
import vn.giamngheo.events.Areas;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Outbox;

/** The root of every tree exists in a new installation before anybody writes. */
@ApplicationScoped
class Country {

    /** Declared independence on 2 September 1945: before any date that a plan can have. */
    private static final String INSERT_PERIOD = """
            insert into area_period (area_id, valid_from, code, name) values (?, '1945-09-02', ?, 'Việt Nam')
            """;

    @Inject
    Jdbi jdbi;

    @Inject
    Outbox outbox;

    void ensure(@Observes @Priority(4000) StartupEvent event) {
        QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(handle -> {
                    var added = handle.execute(
                            "insert into area (id, level, event_version) values (?, 'country', 1) on conflict do nothing",
                            Areas.COUNTRY_ID);
                    if (added == 1) {
                        handle.execute(INSERT_PERIOD, Areas.COUNTRY_ID, Areas.COUNTRY_CODE);
                        outbox.publish(Topics.AREAS, AreaState.TYPE, state());
                    }
                }));
    }

    private static AreaState state() {
        var period = new AreaState.Period(LocalDate.of(1945, 9, 2), null, Areas.COUNTRY_CODE, "Việt Nam", null, null);
        return new AreaState(Areas.COUNTRY_ID, 1, false, "country", List.of(period));
    }
}
