package vn.giamngheo.platform.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.giamngheo.platform.act.ReadingActs;
import vn.giamngheo.platform.act.Subject;
import vn.giamngheo.platform.finding.Findings;
import vn.giamngheo.platform.http.ProblemException;

/** Gathers all that is known of a thing, for whoever may read the thing. */
@ApplicationScoped
class GatheringDossier {

    @Inject
    ReadingActs acts;

    @Inject
    TrailOfThings trail;

    @Inject
    Findings findings;

    /**
     * @param limit of steps
     * @throws ProblemException as the thing itself answers who may not read it, or when there is none
     */
    @Transactional
    Dossier gather(DossierSubject subject, UUID id, TrailOfThings.After after, int limit) {
        acts.requireReadable(subject.acts(), id);
        var things = Stream.concat(Stream.of(subject.acts().at(id)), subject.parts(id).stream())
                .toList();
        var parts = parts(things);
        return new Dossier(
                subject.acts().kind(),
                id,
                subject.title(id),
                parts,
                trail.of(parts.stream().flatMap(Dossier.Part::known).toList(), subject.told(), after, limit),
                findings.about(things.stream().map(Subject::id).toList()).stream()
                        .map(Dossier.Wrong::of)
                        .toList());
    }

    /** @throws ProblemException as {@link #gather} */
    @Transactional
    List<Particular> particulars(DossierSubject subject, UUID id) {
        acts.requireReadable(subject.acts(), id);
        return subject.particulars(id);
    }

    private List<Dossier.Part> parts(List<Subject> things) {
        return things.stream()
                .map(thing -> new Dossier.Part(thing.kind(), thing.id(), acts.all(thing)))
                .toList();
    }
}
