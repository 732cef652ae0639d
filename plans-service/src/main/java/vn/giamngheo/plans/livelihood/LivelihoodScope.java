package vn.giamngheo.plans.livelihood;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.platform.act.ActSubject;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.place.Reach;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.reference.LineScope;

/**
 * A livelihood project is read by whoever has its commune, or one that had it before, and written by whoever has its commune
 * and writes for its line.
 */
@ApplicationScoped
class LivelihoodScope implements ActSubject {

    /** SQL: whether the caller may read a project {@code t}; {@link Scope#bind} binds it. */
    static final String SEEN =
            """
            (%s or exists (
                select from livelihood_project_former f where f.project_id = t.id and %s))
            """.formatted(Reach.seenBy("t.area_id", "t.held_since"), Reach.seenBy("f.area_id", "f.held_since"));

    /** SQL: whether a project {@code t} is, or was, of a place of the {@code tree}. */
    static final String IN_TREE = """
            (t.area_id in (select id from tree) or exists (
                select from livelihood_project_former f
                where f.project_id = t.id and f.area_id in (select id from tree)))
            """;

    private static final Set<String> READERS = Set.of(
            Roles.COMMUNE_OFFICER,
            Roles.STANDING_AGENCY,
            Roles.INVESTOR,
            Roles.APPRAISER,
            Roles.APPROVER,
            Roles.LINE_AGENCY,
            Roles.FINANCE_OFFICER,
            Roles.SUPERVISOR,
            Roles.AUDITOR,
            Roles.INTEGRATOR);

    private static final Set<String> WRITERS =
            Set.of(Roles.COMMUNE_OFFICER, Roles.INVESTOR, Roles.APPRAISER, Roles.APPROVER);

    @Inject
    LivelihoodProjects projects;

    @Inject
    Places places;

    @Inject
    Scope scope;

    @Inject
    Caller caller;

    @Inject
    LineScope lineScope;

    @Override
    public String kind() {
        return "livelihood_project";
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
        readable(id);
    }

    @Override
    public void requireWritable(UUID id) {
        requireOwn(readable(id));
    }

    @Override
    public void requireNotEnded(UUID id, LocalDate on) {
        scope.requireNotEnded(readable(id).areaId(), on, Where.body("/act/issuedOn"));
    }

    @Override
    public Set<UUID> places(UUID id) {
        return Set.of(readable(id).areaId());
    }

    /** @throws ProblemException 404 when there is none, or it is none of the caller's */
    LivelihoodProject readable(UUID id) {
        var project = projects.existing(id);
        if (reach(project) == Reach.NONE) {
            throw new ProblemException(CommonProblem.NOT_FOUND);
        }
        return project;
    }

    /**
     * Locked, for a command of the caller's.
     *
     * @throws ProblemException 404 as {@link #readable}, 403 when the caller may only read it
     */
    LivelihoodProject own(UUID id) {
        var project = projects.locked(id);
        if (reach(project) == Reach.NONE) {
            throw new ProblemException(CommonProblem.NOT_FOUND);
        }
        requireOwn(project);
        return project;
    }

    /**
     * The same on a day.
     *
     * @throws ProblemException 409 when its place has ended before that day
     */
    LivelihoodProject own(UUID id, LocalDate on, Where where) {
        var project = own(id);
        scope.requireNotEnded(project.areaId(), on, where);
        return project;
    }

    private void requireOwn(LivelihoodProject project) {
        if (reach(project) != Reach.WRITING) {
            throw new ProblemException(CommonProblem.READ_ONLY_PLACE, Where.request(), project.title());
        }
        lineScope.require(project.programmeCode(), project.lineCode(), Where.request());
    }

    private Reach reach(LivelihoodProject project) {
        var now = reach(project.areaId(), project.heldSince());
        var before =
                project.former().stream().anyMatch(holder -> reach(holder.areaId(), holder.heldSince()) != Reach.NONE);
        return now == Reach.NONE && before ? Reach.READING : now;
    }

    private Reach reach(UUID area, LocalDate heldSince) {
        return places.reach(area, caller.areas(), places.nearestDay(area, heldSince));
    }
}
