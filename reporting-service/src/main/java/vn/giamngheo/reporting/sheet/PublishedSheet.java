package vn.giamngheo.reporting.sheet;

import jakarta.inject.Inject;
import java.util.Set;
import vn.giamngheo.reporting.figure.ReportAgency;
import vn.giamngheo.reporting.restatement.Basis;
import vn.giamngheo.reporting.snapshot.Given;
import vn.giamngheo.reporting.snapshot.PublishedReport;
import vn.giamngheo.reporting.snapshot.Question;
import vn.giamngheo.reporting.snapshot.Settled;

/** What reports of a budget year up to a day have in common when they are published. */
public abstract class PublishedSheet implements PublishedReport {

    @Inject
    AskedSheet sheet;

    @Override
    public Set<String> parameters() {
        return Set.of("area", "year", "on", "tree", "basis", "programme");
    }

    @Override
    public Question ask(Given given) {
        var asked = sheet.narrowed(
                sheet.asked(
                        given.get("area"),
                        given.get("year"),
                        given.get("on"),
                        given.get("tree"),
                        Basis.asked(given.get("basis"), usualBasis()),
                        given.get("programme")),
                given.get(ReportAgency.PARAMETER));
        var settled = Settled.of(asked.area().id(), asked.year())
                .with("on", asked.on())
                .with("tree", asked.tree())
                .with("basis", asked.basis())
                .with("programme", asked.programme())
                .with(ReportAgency.PARAMETER, ReportAgency.idOf(asked.agency()));
        return new Question(
                asked.area(),
                asked.year(),
                asked.tree(),
                settled.parameters(),
                asked.basis() == Basis.RESTATED,
                () -> answer(asked));
    }

    /** On which its route stands where none is asked. */
    protected Basis usualBasis() {
        return Basis.ORIGINAL;
    }

    protected abstract Question.Answer answer(AskedSheet.Asked asked);
}
