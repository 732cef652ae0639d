package vn.giamngheo.platform.act;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.platform.act.file.ActFiles;
import vn.giamngheo.platform.act.file.Download;
import vn.giamngheo.platform.command.Command;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.trail.Look;
import vn.giamngheo.platform.trail.Trail;

/** Reads the acts of a thing and their files, for whoever may read the thing. */
@ApplicationScoped
public class ReadingActs {

    @Inject
    ActAccess access;

    @Inject
    Acts acts;

    @Inject
    ActFiles files;

    @Inject
    Command command;

    @Inject
    Trail trail;

    @Transactional
    List<LinkedAct> of(ActSubject kind, UUID id, Acts.After after, int limit) {
        return acts.of(access.toRead(kind, id), after, limit);
    }

    /** @throws ProblemException when the caller may not read the thing, or there is none */
    @Transactional
    public void requireReadable(ActSubject kind, UUID id) {
        access.toRead(kind, id);
    }

    /** All acts of a thing, for whoever may read what it belongs to. */
    @Transactional
    public List<ActView> all(Subject thing) {
        return withFiles(acts.of(thing, Acts.After.NOTHING, Integer.MAX_VALUE));
    }

    List<ActView> withFiles(List<LinkedAct> linked) {
        var byAct = files.of(linked.stream().map(LinkedAct::id).toList());
        return linked.stream()
                .map(act -> act.with(byAct.getOrDefault(act.id(), List.of())))
                .toList();
    }

    /** @throws ProblemException 404 when the thing has no such act */
    @Transactional
    ActView one(ActSubject kind, UUID id, UUID act) {
        return one(access.toRead(kind, id), act);
    }

    private ActView one(Subject thing, UUID act) {
        return acts.of(thing, act).map(List::of).map(this::withFiles).stream()
                .flatMap(List::stream)
                .findFirst()
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    /** @throws ProblemException 403 for who may not read files of the thing, 404 when the act has no such file */
    @Transactional
    Download file(ActSubject kind, UUID id, UUID act, UUID file) {
        var found = one(access.toReadFiles(kind, id), act).files().stream()
                .filter(view -> view.id().equals(file))
                .findFirst()
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        if (kind.filesNamePeople()) {
            trail.looked(command.doer(), command.named(), kind.places(id), new Look("act-file", true));
        }
        return files.download(found);
    }
}
