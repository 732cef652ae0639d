package vn.giamngheo.budget.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.events.Topics;
import vn.giamngheo.events.WorkState;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.event.Outbox;
import vn.giamngheo.platform.reference.References;

/** Writes a work as it has become, and tells it. */
@ApplicationScoped
class WritingWork {

    @Inject
    Works works;

    @Inject
    References references;

    @Inject
    Outbox outbox;

    /** The work with the content of a decision, in its next version. */
    Work with(Work work, WorkRequest.Content content, UUID act, LocalDate on) {
        return new Work(
                work.id(),
                work.eventVersion() + 1,
                work.code(),
                content.name().strip(),
                work.programmeCode(),
                work.areaId(),
                references.agency(content.investor(), on, "/content/investor").id(),
                act,
                content.act().number(),
                issuedOn(content.act()),
                content.startOn(),
                content.finishOn(),
                work.recordedOn(),
                content.costs().stream()
                        .map(cost -> new Work.Cost(cost.source(), cost.amount()))
                        .toList(),
                content.capital().stream()
                        .map(part -> new Work.Capital(part.year(), part.source(), part.amount()))
                        .toList(),
                work.handovers());
    }

    private static String issuedOn(Act act) {
        return act.issuedOn() == null ? null : act.issuedOn().text();
    }

    WorkView write(Work work) {
        works.write(work);
        outbox.publish(Topics.WORKS, WorkState.TYPE, work.state());
        return works.view(work);
    }
}
