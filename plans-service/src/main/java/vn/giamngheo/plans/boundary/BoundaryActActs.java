package vn.giamngheo.plans.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.platform.act.ActSubject;
import vn.giamngheo.platform.identity.Roles;

/** Boundary acts are public law: whoever has a role may read their papers. Who prepared one adds to them. */
@ApplicationScoped
class BoundaryActActs implements ActSubject {

    private static final Set<String> READERS = Set.of(
            Roles.SURVEYOR,
            Roles.VILLAGE_HEAD,
            Roles.COMMUNE_OFFICER,
            Roles.LINE_AGENCY,
            Roles.INVESTOR,
            Roles.APPRAISER,
            Roles.APPROVER,
            Roles.FINANCE_OFFICER,
            Roles.STANDING_AGENCY,
            Roles.SUPERVISOR,
            Roles.AUDITOR,
            Roles.INTEGRATOR,
            Roles.DATA_RECIPIENT,
            Roles.ADMIN);

    @Inject
    BoundaryActs acts;

    @Inject
    DraftScope scope;

    @Override
    public String kind() {
        return "boundary-act";
    }

    @Override
    public Set<String> readers() {
        return READERS;
    }

    @Override
    public Set<String> writers() {
        return Set.of(Roles.ADMIN);
    }

    @Override
    public void requireReadable(UUID id) {
        acts.existing(id);
    }

    @Override
    public void requireWritable(UUID id) {
        scope.requireOwn(acts.existing(id));
    }

    /** An act has no place that could end. */
    @Override
    public void requireNotEnded(UUID id, LocalDate on) {
        acts.existing(id);
    }

    @Override
    public Set<UUID> places(UUID id) {
        return Set.of();
    }
}
