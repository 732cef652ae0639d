package vn.giamngheo.platform.dossier;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.platform.act.ActSubject;
import vn.giamngheo.platform.act.Subject;

/** What the feature that owns a kind of thing says about it, so that it has a dossier. */
public interface DossierSubject {

    /** Who may read the thing, and with it its dossier. */
    ActSubject acts();

    /**
     * The topics that tell of the thing and of what belongs to it. What was told is shown with what it was before; of
     * anything else the dossier only says that it was done: a draft is its author's, and some topics name households.
     */
    Set<String> told();

    /** What the thing is called, in Vietnamese. */
    String title(UUID id);

    /** What a paper of the dossier says of the thing itself, before all that was done with it. */
    List<Particular> particulars(UUID id);

    /** What belongs to the thing and has no dossier of its own, in the order in which it came about. */
    List<Subject> parts(UUID id);
}
