package vn.giamngheo.platform.act;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;

/** Acts are open to whoever the thing that they belong to is open to. */
@ApplicationScoped
class ActAccess {

    @Inject
    SecurityIdentity identity;

    Subject toRead(ActSubject subject, UUID id) {
        requireAny(subject.readers());
        subject.requireReadable(id);
        return subject.at(id);
    }

    Subject toReadFiles(ActSubject subject, UUID id) {
        requireAny(subject.fileReaders());
        return toRead(subject, id);
    }

    Subject toWrite(ActSubject subject, UUID id) {
        requireAny(subject.writers());
        subject.requireWritable(id);
        return subject.at(id);
    }

    private void requireAny(Set<String> roles) {
        if (Collections.disjoint(identity.getRoles(), roles)) {
            throw new ProblemException(CommonProblem.FORBIDDEN_ROLE);
        }
    }
}
