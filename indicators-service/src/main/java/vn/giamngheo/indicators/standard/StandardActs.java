package vn.giamngheo.indicators.standard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.platform.act.ActSubject;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.place.Scope;

/** The acts of a standard: everybody with a role reads them, whoever keeps the standards of the place adds them. */
@ApplicationScoped
class StandardActs implements ActSubject {

    private static final Set<String> READERS = Set.of(
            Roles.SURVEYOR,
            Roles.VILLAGE_HEAD,
            Roles.COMMUNE_OFFICER,
            Roles.LINE_AGENCY,
            Roles.APPROVER,
            Roles.STANDING_AGENCY,
            Roles.SUPERVISOR,
            Roles.AUDITOR,
            Roles.INTEGRATOR,
            Roles.ADMIN);

    @Inject
    Standards standards;

    @Inject
    Places places;

    @Inject
    Scope scope;

    @Override
    public String kind() {
        return "poverty-standard";
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
        standards.existing(id);
    }

    @Override
    public void requireWritable(UUID id) {
        requireWritable(standards.existing(id));
    }

    void requireWritable(StandardRow standard) {
        var place = places.byId(standard.areaId(), standard.validFrom())
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        scope.require(place, standard.validFrom(), Where.request());
    }

    @Override
    public void requireNotEnded(UUID id, LocalDate on) {
        scope.requireNotEnded(standards.existing(id).areaId(), on, Where.body("/act/issuedOn"));
    }

    @Override
    public Set<UUID> places(UUID id) {
        return Set.of(standards.existing(id).areaId());
    }
}
