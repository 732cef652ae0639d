package vn.giamngheo.plans.plan;

import java.util.ArrayList;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giamngheo.platform.paper.Paper;
import vn.giamngheo.platform.paper.Paper.Style;
import vn.giamngheo.platform.paper.PaperWords;

/** A plan in the layout of an administrative document; all that it says is on the paper, nothing else is. */
final class PlanPaper {

    private final PlanView plan;
    private final PlanNames names;
    private final Paper paper = new Paper();
    private final PlanTables tables;

    private PlanPaper(PlanView plan, PlanNames names) {
        this.plan = plan;
        this.names = names;
        this.tables = new PlanTables(plan, names, paper);
    }

    /** @return a DOCX */
    static byte[] of(PlanView plan, PlanNames names) {
        var written = new PlanPaper(plan, names);
        written.head();
        written.bases();
        written.sections();
        written.foot();
        return written.paper.bytes();
    }

    private void head() {
        paper.head(
                plan.issuer(),
                Objects.toString(plan.documentNumber(), "      /KH-UBND"),
                PaperWords.placeAndDate(plan.placeOfIssue(), plan.issuedOn()));
        paper.line(Style.CENTRED_BOLD, "KẾ HOẠCH");
        paper.line(Style.CENTRED_BOLD, plan.title());
        paper.line(
                Style.PLAIN,
                plan.programmes().stream()
                        .map(names::programme)
                        .collect(Collectors.joining("; ", "Chương trình: ", "")));
    }

    private void bases() {
        for (var basis : plan.bases()) {
            paper.line(Style.BASIS, basis.kind().words() + " " + PaperWords.cited(basis.act()) + ";");
        }
    }

    /** Where the paper has no section for a part of the plan, the part stands after all sections. */
    private void sections() {
        var printed = new ArrayList<Section.Kind>();
        for (var section : plan.sections()) {
            prose(section);
            if (!printed.contains(section.kind())) {
                printed.add(section.kind());
                tables.print(section.kind());
            }
        }
        Stream.of(Section.Kind.values()).filter(kind -> !printed.contains(kind)).forEach(tables::print);
    }

    private void prose(Section section) {
        if (section.number() != null || section.title() != null) {
            paper.line(Style.HEADING, PaperWords.numbered(section.number(), section.title()));
        }
        if (section.text() != null) {
            section.text().lines().forEach(line -> paper.line(Style.PLAIN, line));
        }
    }

    private void foot() {
        paper.foot(plan.recipients().stream().map(recipient -> recipient.name()).toList(), plan.signatory());
    }
}
