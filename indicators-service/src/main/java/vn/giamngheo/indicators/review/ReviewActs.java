package vn.giamngheo.indicators.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.indicators.personal.Sight;
import vn.giamngheo.platform.act.ActSubject;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Roles;

/** The acts of a review: minutes, the district's opinion, the decision. Their files name people. */
@ApplicationScoped
class ReviewActs implements ActSubject {

    private static final Set<String> READERS =
            Set.of(Roles.COMMUNE_OFFICER, Roles.VILLAGE_HEAD, Roles.SURVEYOR, Roles.APPROVER, Roles.AUDITOR);

    @Inject
    Rounds rounds;

    @Inject
    ReviewScope scope;

    @Override
    public String kind() {
        return "review-round";
    }

    @Override
    public Set<String> readers() {
        return READERS;
    }

    /** Nobody who sees initials only. */
    @Override
    public Set<String> fileReaders() {
        return Sight.SEE_NAMES;
    }

    @Override
    public boolean filesNamePeople() {
        return true;
    }

    @Override
    public Set<String> writers() {
        return Set.of(Roles.COMMUNE_OFFICER, Roles.APPROVER);
    }

    @Override
    public void requireReadable(UUID id) {
        scope.requireReadable(rounds.existing(id));
    }

    @Override
    public void requireWritable(UUID id) {
        scope.requireWritable(rounds.existing(id));
    }

    @Override
    public void requireNotEnded(UUID id, LocalDate on) {
        scope.requireNotEnded(rounds.existing(id), on, Where.body("/act/issuedOn"));
    }

    @Override
    public Set<UUID> places(UUID id) {
        return Set.of(rounds.existing(id).communeId());
    }
}
