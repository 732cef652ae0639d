package vn.giamngheo.plans.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;

/** The boundary acts of this service, drafts and those in force. */
@ApplicationScoped
class BoundaryActs {

    private static final String ACT = """
            select id, event_version, deleted, number, issued_on, issuer, title, effective_on, places, act_id
            from boundary_act
            """;

    @Inject
    Jdbi jdbi;

    void add(BoundaryAct act) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into boundary_act (id, event_version, number, issued_on, issuer, title, effective_on,
                            places, act_id)
                        values (:id, :eventVersion, :number, :issuedOn, :issuer, :title, :effectiveOn, :places, :actId)
                        """).bindMethods(act).execute());
    }

    /** The act of that number, which does not come into force before the transaction ends. */
    Optional<BoundaryAct> withNumber(String number) {
        return jdbi.withHandle(handle -> handle.createQuery(ACT + "where number = :number and not deleted for share")
                .bind("number", number)
                .map(ConstructorMapper.of(BoundaryAct.class))
                .findFirst());
    }

    /** @throws ProblemException 404 when there is none */
    BoundaryAct existing(UUID id) {
        return byIds(List.of(id)).stream()
                .filter(act -> !act.deleted())
                .findFirst()
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    /** The act, which nobody else changes before the transaction ends. */
    BoundaryAct locked(UUID id) {
        jdbi.useHandle(handle -> handle.createQuery("select id from boundary_act where id = :id for update")
                .bind("id", id)
                .mapTo(UUID.class)
                .findFirst());
        return existing(id);
    }

    List<BoundaryAct> byIds(Collection<UUID> ids) {
        return jdbi.withHandle(handle -> handle.createQuery(ACT + "where id = any(:ids)")
                .bindArray("ids", UUID.class, ids.toArray())
                .map(ConstructorMapper.of(BoundaryAct.class))
                .list());
    }

    /** In the order of their ids, which is that of their coming. */
    List<BoundaryAct> page(UUID after, int limit) {
        return page("not deleted", after, limit);
    }

    List<BoundaryAct> pageInForce(UUID after, int limit) {
        return page("event_version > 0", after, limit);
    }

    private List<BoundaryAct> page(String condition, UUID after, int limit) {
        return jdbi.withHandle(
                handle -> handle.createQuery(ACT + "where id > :after and " + condition + " order by id limit :limit")
                        .bind("after", after)
                        .bind("limit", limit)
                        .map(ConstructorMapper.of(BoundaryAct.class))
                        .list());
    }

    void enact(BoundaryAct enacted) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update boundary_act set event_version = :eventVersion, places = :places, complete = true
                        where id = :id
                        """).bindMethods(enacted).execute());
    }

    void delete(UUID draft) {
        jdbi.useHandle(handle -> handle.execute("update boundary_act set deleted = true where id = ?", draft));
    }
}
