package vn.giamngheo.platform.trail;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.platform.value.Ids;

/**
 * Who did what, when, to which thing, by which act, and what it was before: in the table {@code audit}, in the transaction
 * of the effect. Every event that is published is an entry; a command that publishes nothing is one, too.
 */
@ApplicationScoped
public class Trail {

    private static final String CHANGED = "CHANGED";
    private static final String LOOKED = "LOOKED";

    @Inject
    Jdbi jdbi;

    @Inject
    Noted noted;

    @Inject
    TrailJson json;

    private record Entry(Thing thing, UUID eventId, Concern concern, JsonNode before, JsonNode after) {

        static Entry of(Told told, String act) {
            var concern = Concern.of(told.thing(), told.after()).restingOn(act);
            return new Entry(told.thing(), told.eventId(), concern, null, told.after());
        }

        String places(Set<UUID> otherwise) {
            var places = concern.places().isEmpty() ? otherwise : concern.places();
            return places.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        }
    }

    /** What is published; of a state, what was before is the entry before. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void told(Doer doer, Collection<Told> all) {
        var act = doer.request() == null ? null : noted.act();
        write(CHANGED, doer, all.stream().map(told -> Entry.of(told, act)).toList());
    }

    /**
     * On which act the command under way rests, where what it publishes does not say so: the first that it names. Of a file,
     * whose rows have an act each, it says nothing.
     *
     * @param number null where it has none
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void restsOn(String number) {
        noted.restsOn(number);
    }

    /** What the transaction is about to replace, as the API shows it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void replaces(Object view) {
        noted.replaces(view);
    }

    /** What the command under way is done to, where its address does not name it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void isAbout(Thing thing) {
        noted.isAbout(thing);
    }

    /**
     * Of which places the command under way is, where its answer does not say so.
     *
     * @param places empty when it is of none
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void concerns(Set<UUID> places) {
        noted.concerns(places);
    }

    /**
     * A command is done; nothing more is written of one that has published.
     *
     * @param after what it answers; null where it answers nothing
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void done(Doer doer, Thing thing, Object after) {
        if (!noted.isWritten()) {
            var before = json.tree(noted.before());
            var then = json.tree(after);
            var of = noted.thing(thing);
            var concern = Concern.of(of, then == null ? before : then).with(noted.places());
            write(CHANGED, doer, List.of(new Entry(of, null, concern, before, then)));
        }
    }

    /**
     * Many things are recorded that no event tells of, each an entry.
     *
     * @param views what each is, as the API shows it, by its id
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recorded(Doer doer, String kind, Map<UUID, ?> views) {
        write(
                CHANGED,
                doer,
                views.entrySet().stream()
                        .map(each -> entry(new Thing(kind, each.getKey().toString()), json.tree(each.getValue())))
                        .toList());
    }

    private static Entry entry(Thing thing, JsonNode view) {
        return new Entry(thing, null, Concern.of(thing, view), null, view);
    }

    /**
     * Things with people in them are shown.
     *
     * @param where the place of each thing
     * @param how what for, and how much of them
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void looked(Doer doer, String kind, Map<UUID, UUID> where, Object how) {
        var said = json.tree(how);
        write(
                LOOKED,
                doer,
                where.entrySet().stream()
                        .map(each -> new Entry(
                                new Thing(kind, each.getKey().toString()),
                                null,
                                new Concern(Set.of(each.getValue()), null),
                                null,
                                said))
                        .toList());
    }

    /**
     * A file with people in it is shown, or people are asked for by a list of the caller's, of whom perhaps nobody is shown.
     *
     * @param thing the file, by whose right it is asked, or what is looked through
     * @param where the places that it is about; empty for those of whoever asks
     * @param how what for, or how many were asked for and shown
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void looked(Doer doer, Thing thing, Set<UUID> where, Object how) {
        write(LOOKED, doer, List.of(new Entry(thing, null, new Concern(where, null), null, json.tree(how))));
    }

    private void write(String did, Doer doer, List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into public.audit (id, did, actor, request_id, request,
                            kind, thing, act, event_id, concerned, before, after)
                        select e.id, :did, :actor, :requestId, :request,
                            e.kind, e.thing, e.act, e.event, cast(e.concerned as uuid[]), e.before, e.after
                        from unnest(:ids, :kinds, :things, :acts, :events, :concerned, :befores, :afters)
                            with ordinality as e (id, kind, thing, act, event, concerned, before, after, position)
                        order by e.position
                        """)
                .bind("did", did)
                .bindMethods(doer)
                .bindArray(
                        "ids",
                        UUID.class,
                        entries.stream().map(each -> Ids.next()).toArray())
                .bindArray(
                        "kinds",
                        String.class,
                        entries.stream().map(each -> each.thing().kind()).toArray())
                .bindArray(
                        "things",
                        String.class,
                        entries.stream().map(each -> each.thing().id()).toArray())
                .bindArray(
                        "acts",
                        String.class,
                        entries.stream().map(each -> each.concern().act()).toArray())
                .bindArray(
                        "events",
                        UUID.class,
                        entries.stream().map(Entry::eventId).toArray())
                .bindArray(
                        "concerned",
                        String.class,
                        entries.stream().map(each -> each.places(doer.areas())).toArray())
                .bindArray(
                        "befores",
                        String.class,
                        entries.stream().map(each -> text(each.before())).toArray())
                .bindArray(
                        "afters",
                        String.class,
                        entries.stream().map(each -> text(each.after())).toArray())
                .execute());
        if (did.equals(CHANGED)) {
            noted.written();
        }
    }

    private static String text(JsonNode data) {
        return data == null ? null : data.toString();
    }
}
