package vn.giamngheo.platform.place;

import static java.util.Comparator.comparingInt;

import io.quarkus.arc.properties.UnlessBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import vn.giamngheo.events.AreaState;
import vn.giamngheo.events.BoundaryActState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Doubt;
import vn.giamngheo.platform.event.Envelope;
import vn.giamngheo.platform.event.EventJson;
import vn.giamngheo.platform.event.Projection;

/**
 * This service's copy of the tree of places; the owner, plans-service, has none. States that a boundary act changed wait
 * until the act has come and all of them are here; then they are shown in one transaction.
 */
@ApplicationScoped
@UnlessBuildProperty(name = "quarkus.application.name", stringValue = "plans-service", enableIfMissing = true)
class AreaCopy implements Projection {

    @Override
    public String topic() {
        return Topics.AREAS;
    }

    /** A boundary act brings thousands of states: those that follow each other are written as one set. */
    @Override
    public void apply(List<Envelope> events, Handle handle) {
        var states = new ArrayList<AreaState>();
        for (var event : events) {
            if (event.type().equals(AreaState.TYPE) && !event.isToldAgain()) {
                states.add(EventJson.data(event, AreaState.class));
            } else {
                take(states, handle);
                states.clear();
                Projection.super.apply(List.of(event), handle);
            }
        }
        take(states, handle);
    }

    @Override
    public void apply(Envelope event, Handle handle) {
        if (event.type().equals(AreaState.TYPE)) {
            take(List.of(EventJson.data(event, AreaState.class)), handle);
        } else if (event.type().equals(BoundaryActState.TYPE)) {
            var act = EventJson.data(event, BoundaryActState.class);
            keep(act, handle);
            showIfComplete(act.id(), handle);
        }
    }

    @Override
    public void doubt(Envelope event, Handle handle) {
        Doubt.state("area", AreaState.TYPE, event, handle);
        Doubt.state("boundary_act", BoundaryActState.TYPE, event, handle);
        if (event.type().equals(BoundaryActState.TYPE)) {
            // Each place is told again under its last act only: what an earlier act published cannot be counted.
            var act = EventJson.data(event, BoundaryActState.class);
            keep(act, handle);
            completeAnyhow(act.id(), handle);
        }
    }

    private static void take(List<AreaState> states, Handle handle) {
        if (!states.isEmpty()) {
            var shown = complete(states, handle);
            var waiting = states.stream()
                    .collect(Collectors.partitioningBy(
                            state -> state.boundaryActId() != null && !shown.contains(state.boundaryActId())));
            write(waiting.get(false), handle);
            keepWaiting(waiting.get(true), handle);
        }
    }

    private static void write(List<AreaState> states, Handle handle) {
        AreaRows.write(EventJson.text(newest(states, AreaState::id)), handle);
    }

    /** Of each thing the last state: a set holds each row once. */
    private static Collection<AreaState> newest(List<AreaState> states, Function<AreaState, Object> thing) {
        return states.stream()
                .collect(Collectors.toMap(
                        thing, Function.identity(), BinaryOperator.maxBy(comparingInt(AreaState::eventVersion))))
                .values();
    }

    private static void keep(BoundaryActState act, Handle handle) {
        handle.createUpdate("""
                        insert into boundary_act (id, event_version, deleted, number, issued_on, issuer, title,
                            effective_on, places)
                        values (:id, :eventVersion, :deleted, :number, :issuedOn, :issuer, :title, :effectiveOn,
                            :places)
                        on conflict (id) do update set event_version = excluded.event_version,
                            deleted = excluded.deleted, number = excluded.number, issued_on = excluded.issued_on,
                            issuer = excluded.issuer, title = excluded.title, effective_on = excluded.effective_on,
                            places = excluded.places
                            where boundary_act.event_version < excluded.event_version
                        """).bindMethods(act).execute();
    }

    /** The acts of these states that are shown already. */
    private static Set<UUID> complete(List<AreaState> states, Handle handle) {
        return handle.createQuery("select id from boundary_act where id = any(:acts) and complete")
                .bindArray("acts", UUID.class, acts(states).toArray())
                .mapTo(UUID.class)
                .set();
    }

    private static Set<UUID> acts(List<AreaState> states) {
        return states.stream()
                .map(AreaState::boundaryActId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static void keepWaiting(List<AreaState> states, Handle handle) {
        handle.createUpdate("""
                        insert into area_waiting (boundary_act_id, area_id, state)
                        select (state ->> 'boundaryActId')::uuid, (state ->> 'id')::uuid, state
                        from jsonb_array_elements(cast(:states as jsonb)) as told (state)
                        on conflict (boundary_act_id, area_id) do update set state = excluded.state
                            where (area_waiting.state ->> 'eventVersion')::int < (excluded.state ->> 'eventVersion')::int
                        """)
                .bind("states", EventJson.text(newest(states, state -> List.of(state.boundaryActId(), state.id()))))
                .execute();
        acts(states).forEach(act -> showIfComplete(act, handle));
    }

    private static void showIfComplete(UUID act, Handle handle) {
        var completed = handle.createUpdate("""
                        update boundary_act set complete = true
                        where id = :act and not complete
                            and places = (select count(*) from area_waiting where boundary_act_id = :act)
                        """).bind("act", act).execute();
        if (completed == 1) {
            show(act, handle);
        }
    }

    private static void completeAnyhow(UUID act, Handle handle) {
        handle.execute("update boundary_act set complete = true where id = ?", act);
        show(act, handle);
    }

    private static void show(UUID act, Handle handle) {
        AreaRows.writeWaiting(act, handle);
        handle.execute("delete from area_waiting where boundary_act_id = ?", act);
    }
}
