package vn.giamngheo.budget.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.reference.References;

/** The works, for features that spend money on them. */
@ApplicationScoped
public class WorksInUse {

    @Inject
    Works works;

    @Inject
    WorkScope scope;

    /**
     * The id of the work that a body names by its code.
     *
     * @param code null where none is named
     * @return null where none is named
     * @throws ProblemException 422 when the programme has no such work, or the caller may not see it
     */
    public UUID named(String code, String programme) {
        return code == null
                ? null
                : works.byCode(code)
                        .filter(work -> work.programmeCode().equals(programme) && scope.isReadable(work))
                        .map(Work::id)
                        .orElseThrow(() -> References.unknown("/work", new Words("công trình", "work"), code, ""));
    }
}
