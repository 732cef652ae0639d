package vn.giamngheo.plans.livelihood;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.giamngheo.events.FundingCancelled;
import vn.giamngheo.events.FundingRequested;
import vn.giamngheo.events.PostingsRecorded;
import vn.giamngheo.events.Topics;
import vn.giamngheo.plans.PlansProblem;
import vn.giamngheo.plans.RecordedDay;
import vn.giamngheo.platform.event.Outbox;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.reference.LineScope;
import vn.giamngheo.platform.reference.References;
import vn.giamngheo.platform.value.Ids;

/**
 * Asks the ledger to reserve money for an approved project, and takes that back. The ledger answers when it can; until
 * then the project shows since when it waits.
 */
@ApplicationScoped
class RequestingFunding {

    @Inject
    LivelihoodScope projectScope;

    @Inject
    Fundings fundings;

    @Inject
    Scope scope;

    @Inject
    Places places;

    @Inject
    References references;

    @Inject
    LineScope lineScope;

    @Inject
    CheckingRequested checking;

    @Inject
    Outbox outbox;

    LivelihoodProject request(UUID id, FundingBody body) {
        RecordedDay.requireCome(body.date(), Where.body("/date"));
        var project = projectScope.own(id, body.date(), Where.body("/date"));
        project.requireIs(ProjectState.APPROVED);
        project.requireNotBefore(body.date(), Where.body("/date"));
        live(project).ifPresent(standing -> {
            throw new ProblemException(
                    PlansProblem.FUNDING_UNDER_WAY,
                    Where.request(),
                    standing.request().date());
        });
        check(project, body);
        var request = new FundingRequested(
                Ids.next(),
                project.id(),
                project.programmeCode(),
                body.date(),
                holder(body.holder(), body.date()),
                body.parts().stream().map(FundingBody.Part::fact).toList());
        fundings.insert(request);
        outbox.publish(Topics.FUNDING_REQUESTS, FundingRequested.TYPE, request);
        return project;
    }

    private void check(LivelihoodProject project, FundingBody body) {
        for (var i = 0; i < body.parts().size(); i++) {
            var part = body.parts().get(i);
            var at = "/parts/" + i;
            lineScope.requireExisting(project.programmeCode(), part.line(), at + "/line");
            if (!part.amount().isAboveZero()) {
                throw new ProblemException(PlansProblem.AMOUNT_NOT_ABOVE_ZERO, Where.body(at + "/amount"));
            }
            if (part.originYear() != null && part.originYear() > part.year()) {
                throw new ProblemException(
                        PlansProblem.ORIGIN_YEAR_DOES_NOT_FIT,
                        Where.body(at + "/originYear"),
                        String.valueOf(part.originYear()),
                        String.valueOf(part.year()));
            }
        }
        if (body.total().compareTo(project.support()) > 0) {
            throw new ProblemException(
                    PlansProblem.REQUEST_ABOVE_SUPPORT,
                    Where.body("/parts"),
                    body.total().dong(),
                    project.support().dong());
        }
    }

    /** Nobody has the money of places reserved that are none of the own. */
    private PostingsRecorded.Holder holder(FundingBody.HolderRef ref, LocalDate on) {
        if ((ref.area() == null) == (ref.agency() == null)) {
            throw new ProblemException(PlansProblem.AREA_OR_AGENCY, Where.body("/holder"));
        }
        if (ref.area() != null) {
            return new PostingsRecorded.Holder(
                    "area", scope.required(ref.area(), on, "/holder/area").id());
        }
        var agency = references.agency(ref.agency(), on, "/holder/agency");
        var place = places.byId(agency.areaId(), on)
                .orElseThrow(() -> References.unknown(
                        "/holder/agency", new Words("cơ quan", "agency"), agency.code(), "(" + on + ")"));
        scope.require(place, on, Where.body("/holder/agency"));
        return new PostingsRecorded.Holder("agency", agency.id());
    }

    private Optional<Funding> live(LivelihoodProject project) {
        return fundings.of(project.id()).stream().filter(Funding::isLive).findFirst();
    }

    LivelihoodProject cancel(UUID id, UUID request, FundingBody.Cancellation cancellation) {
        RecordedDay.requireCome(cancellation.date(), Where.body("/date"));
        var project = projectScope.own(id);
        project.requireIs(ProjectState.APPROVED);
        var funding = fundings.of(id).stream()
                .filter(each -> each.request().id().equals(request))
                .findFirst()
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        if (funding.cancelledOn() != null) {
            throw new ProblemException(PlansProblem.FUNDING_CANCELLED_ALREADY);
        }
        requireNotBefore(funding, cancellation.date(), Where.body("/date"));
        cancel(funding, cancellation.date(), cancellation.reason());
        checking.check(project);
        return project;
    }

    /**
     * What a project had asked for is taken back when it is given up or closed: the rest is released.
     *
     * @throws ProblemException 422 when it was asked for later, 403 when money of a line was that is none of the caller's
     */
    void cancelLive(LivelihoodProject project, LocalDate on, Where where, String reason) {
        live(project).ifPresent(standing -> {
            requireNotBefore(standing, on, where);
            cancel(standing, on, reason);
        });
        checking.check(project);
    }

    /** @throws ProblemException 422 when the money was asked for later */
    static void requireNotBefore(Funding funding, LocalDate on, Where where) {
        if (on.isBefore(funding.request().date())) {
            throw new ProblemException(
                    PlansProblem.BEFORE_ITS_STEP, where, on, funding.request().date());
        }
    }

    private void cancel(Funding funding, LocalDate on, String reason) {
        var asked = funding.request();
        asked.parts().forEach(part -> lineScope.require(asked.programmeCode(), part.lineCode(), Where.request()));
        var cancelled = new FundingCancelled(asked.id(), on);
        fundings.cancel(cancelled, reason.strip());
        outbox.publish(Topics.FUNDING_REQUESTS, FundingCancelled.TYPE, cancelled);
    }

    /**
     * What the ledger keeps for a project.
     *
     * @throws ProblemException 409 with what it has answered, or since when it is asked
     */
    Funding committed(LivelihoodProject project) {
        var all = fundings.of(project.id());
        return all.stream().filter(Funding::isCommitted).findFirst().orElseThrow(() -> notCommitted(all));
    }

    private static ProblemException notCommitted(List<Funding> all) {
        var last = all.isEmpty() ? null : all.get(all.size() - 1);
        return new ProblemException(PlansProblem.FUNDING_NOT_COMMITTED, Where.request(), why(last));
    }

    private static Words why(Funding last) {
        if (last == null || last.cancelledOn() != null) {
            return new Words("Chưa đề nghị cấp vốn.", "Nothing is asked for.");
        }
        if (last.isWaiting()) {
            return new Words(
                    "Đang chờ trả lời từ " + last.requestedAt() + ".",
                    "An answer is awaited since " + last.requestedAt() + ".");
        }
        return new Words(last.answer().reason().vi(), last.answer().reason().en());
    }
}
