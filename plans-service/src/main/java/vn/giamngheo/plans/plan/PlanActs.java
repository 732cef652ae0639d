package vn.giamngheo.plans.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.platform.act.ActSubject;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Roles;

/** Who may read and add the acts of a plan: its readers, and whoever drafts or issues it. */
@ApplicationScoped
class PlanActs implements ActSubject {

    private static final Set<String> READERS = Set.of(
            Roles.COMMUNE_OFFICER,
            Roles.STANDING_AGENCY,
            Roles.APPROVER,
            Roles.LINE_AGENCY,
            Roles.FINANCE_OFFICER,
            Roles.SUPERVISOR,
            Roles.AUDITOR,
            Roles.INTEGRATOR);

    private static final Set<String> WRITERS = Set.of(Roles.COMMUNE_OFFICER, Roles.STANDING_AGENCY, Roles.APPROVER);

    @Inject
    Plans plans;

    @Inject
    PlanScope scope;

    @Override
    public String kind() {
        return "plan";
    }

    @Override
    public Set<String> readers() {
        return READERS;
    }

    @Override
    public Set<String> writers() {
        return WRITERS;
    }

    @Override
    public void requireReadable(UUID id) {
        scope.requireReadable(plans.existing(id));
    }

    @Override
    public void requireWritable(UUID id) {
        scope.require(plans.existing(id));
    }

    @Override
    public void requireNotEnded(UUID id, LocalDate on) {
        scope.requireNotEnded(plans.existing(id), on, Where.body("/act/issuedOn"));
    }

    @Override
    public Set<UUID> places(UUID id) {
        return Set.of(plans.existing(id).areaId());
    }
}
