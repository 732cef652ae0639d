package vn.giamngheo.indicators.published;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.platform.act.ActSubject;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.place.Scope;

/** The acts of a published total: the one that says it, and further ones; and who may see it. */
@ApplicationScoped
class TotalActs implements ActSubject {

    static final Set<String> READERS = Set.of(
            Roles.COMMUNE_OFFICER,
            Roles.LINE_AGENCY,
            Roles.STANDING_AGENCY,
            Roles.APPROVER,
            Roles.SUPERVISOR,
            Roles.AUDITOR,
            Roles.INTEGRATOR);

    @Inject
    PublishedTotals totals;

    @Inject
    Scope scope;

    @Override
    public String kind() {
        return "published-total";
    }

    @Override
    public Set<String> readers() {
        return READERS;
    }

    @Override
    public Set<String> writers() {
        return Set.of(Roles.COMMUNE_OFFICER, Roles.LINE_AGENCY, Roles.STANDING_AGENCY);
    }

    @Override
    public void requireReadable(UUID id) {
        var key = totals.existing(id).key();
        scope.requireRecordedReadable(key.areaId(), key.day(), Where.request());
    }

    @Override
    public void requireWritable(UUID id) {
        var key = totals.existing(id).key();
        scope.requireRecorded(key.areaId(), key.day(), Where.request());
    }

    @Override
    public void requireNotEnded(UUID id, LocalDate on) {
        scope.requireNotEnded(totals.existing(id).key().areaId(), on, Where.body("/act/issuedOn"));
    }

    @Override
    public Set<UUID> places(UUID id) {
        return Set.of(totals.existing(id).key().areaId());
    }
}
