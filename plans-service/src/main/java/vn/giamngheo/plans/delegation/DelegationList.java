package vn.giamngheo.plans.delegation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.events.DelegationState;
import vn.giamngheo.platform.delegation.Delegations;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.place.Subtree;

/** Finds delegations: somebody's own, or all of a place and below. */
@ApplicationScoped
class DelegationList {

    private static final String OWN = """
            select * from delegation
            where (principal = any(:persons) or delegate = any(:persons)) and not deleted and id > :after
            order by id limit :limit
            """;

    private static final String OF_PLACE = Subtree.TREE + """
            select * from delegation
            where area_ids <@ array(select id from tree) and not deleted and id > :after
            order by id limit :limit
            """;

    @Inject
    Jdbi jdbi;

    @Inject
    Caller caller;

    /** Those that the caller gave or got. */
    List<DelegationState> own(UUID after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(OWN)
                .bindArray("persons", String.class, caller.persons().toArray())
                .bind("after", after)
                .bind("limit", limit)
                .map(Delegations.TABLE.mapper())
                .list());
    }

    /** Those of which all places lie there on the day. */
    List<DelegationState> of(UUID area, LocalDate tree, UUID after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(OF_PLACE)
                .bind("area", area)
                .bind("tree", tree)
                .bind("after", after)
                .bind("limit", limit)
                .map(Delegations.TABLE.mapper())
                .list());
    }
}
