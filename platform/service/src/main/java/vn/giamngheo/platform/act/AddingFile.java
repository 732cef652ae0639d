package vn.giamngheo.platform.act;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import vn.giamngheo.platform.act.file.ActFiles;
import vn.giamngheo.platform.act.file.ReceivedFile;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.trail.Trail;

/** Adds a file to an act of a thing. */
@ApplicationScoped
class AddingFile {

    @Inject
    ActAccess access;

    @Inject
    Acts acts;

    @Inject
    ActFiles files;

    @Inject
    Trail trail;

    /** @throws ProblemException 404 when the thing has no such act, 422 when the file is none that is kept */
    ActFiles.Kept add(ActSubject kind, UUID id, UUID act, String name, ReceivedFile file) {
        var subject = access.toWrite(kind, id);
        acts.of(subject, act).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        trail.concerns(kind.places(id));
        return files.keep(act, name, file);
    }
}
