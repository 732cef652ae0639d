package vn.giamngheo.platform.act;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.trail.Trail;
import vn.giamngheo.platform.value.Ids;

/** The acts that this service has recorded. They are added, never changed. */
@ApplicationScoped
public class Acts {

    @Inject
    Jdbi jdbi;

    @Inject
    Caller caller;

    @Inject
    Trail trail;

    /** Records an act for a thing in the caller's transaction. @return the act's id */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID record(Act act, ActRole role, Subject subject) {
        var id = Ids.next();
        var now = Instant.now().atOffset(ZoneOffset.UTC);
        trail.restsOn(act.number());
        jdbi.useHandle(handle -> {
            insert(id, act, now, handle);
            handle.createUpdate("""
                            insert into act_link (subject_kind, subject_id, act_id, role, linked_at)
                            values (:kind, :id, :act, :role, :now)
                            """)
                    .bindMethods(subject)
                    .bind("act", id)
                    .bind("role", role.name())
                    .bind("now", now)
                    .execute();
        });
        return id;
    }

    /**
     * Records what the act of a draft says now. What was recorded stays; a former act that nobody gave a file is no
     * longer the thing's.
     *
     * @return the former one's id when it says the same, else that of a new one
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID replace(UUID former, Act act, ActRole role, Subject subject) {
        if (existing(former).equals(act.asRecorded())) {
            return former;
        }
        release(former, subject);
        return record(act, role, subject);
    }

    /** An act that a draft names no more is no longer the thing's, unless somebody gave it a file. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void release(UUID act, Subject subject) {
        jdbi.useHandle(handle ->
                handle.createUpdate("""
                        delete from act_link l
                        where l.subject_kind = :kind and l.subject_id = :id and l.act_id = :act
                            and not exists (select from act_file f where f.act_id = l.act_id)
                        """).bindMethods(subject).bind("act", act).execute());
    }

    private void insert(UUID id, Act act, OffsetDateTime now, Handle handle) {
        var signatory = act.signatory() == null ? Signatory.NOT_STATED : act.signatory();
        handle.createUpdate("""
                        insert into act (id, number, issued_on, kind, issuer, title, signatory_capacity,
                            signatory_office, signatory_name, recorded_by, recorded_at)
                        values (:id, :number, :issuedOn, :kind, :issuer, :title, :capacity, :office, :name, :by, :now)
                        """)
                .bind("id", id)
                .bind("number", act.number())
                .bind("issuedOn", act.issuedOn() == null ? null : act.issuedOn().text())
                .bind("kind", act.kind() == null ? null : act.kind().name())
                .bind("issuer", act.issuer().strip())
                .bind("title", act.title().strip())
                .bindMethods(signatory)
                .bind("by", caller.subject())
                .bind("now", now)
                .execute();
    }

    /** The acts by their ids. */
    public Map<UUID, Act> byId(Collection<UUID> ids) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select %s from act a where a.id = any(:ids)".formatted(ActRows.COLUMNS))
                        .bindArray("ids", UUID.class, ids.toArray())
                        .map((row, context) -> Map.entry(row.getObject("id", UUID.class), ActRows.act(row)))
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** An act that was recorded. */
    public Act existing(UUID id) {
        return byId(List.of(id)).get(id);
    }

    /** The subject of whoever recorded the act. */
    public String recordedBy(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select recorded_by from act where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .one());
    }

    /** The last act of the page before. */
    record After(OffsetDateTime linkedAt, UUID id, ActRole role) {

        static final After NOTHING = new After(OffsetDateTime.MIN, new UUID(0, 0), ActRole.DOCUMENT);

        static After of(List<String> keys) {
            return new After(
                    Paging.moment(keys.get(0)).atOffset(ZoneOffset.UTC),
                    UUID.fromString(keys.get(1)),
                    ActRole.valueOf(keys.get(2)));
        }
    }

    /** The acts of a thing, in the order in which they were added. */
    List<LinkedAct> of(Subject subject, After after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select %s, l.role, l.linked_at from act_link l join act a on a.id = l.act_id
                        where l.subject_kind = :kind and l.subject_id = :id
                            and (l.linked_at, a.id, l.role) > (:linkedAt, :after, :afterRole)
                        order by l.linked_at, a.id, l.role limit :limit
                        """.formatted(ActRows.COLUMNS))
                .bindMethods(subject)
                .bind("linkedAt", after.linkedAt())
                .bind("after", after.id())
                .bind("afterRole", after.role().name())
                .bind("limit", limit)
                .map((row, context) -> ActRows.linked(row))
                .list());
    }

    /** The act, if it belongs to the thing. */
    Optional<LinkedAct> of(Subject subject, UUID act) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select %s, l.role, l.linked_at from act_link l join act a on a.id = l.act_id
                        where l.subject_kind = :kind and l.subject_id = :id and a.id = :act
                        order by l.linked_at, l.role limit 1
                        """.formatted(ActRows.COLUMNS))
                .bindMethods(subject)
                .bind("act", act)
                .map((row, context) -> ActRows.linked(row))
                .findFirst());
    }
}
