package vn.giamngheo.plans.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.giamngheo.plans.plan.Paper.Line;
import vn.giamngheo.plans.plan.Paper.Style;

/** A plan in the layout of an administrative document; all that it says is on the paper, nothing else is. */
final class PlanPaper {

    private final PlanView plan;
    private final Paper paper = new Paper();
    private final PlanTables tables;

    private PlanPaper(PlanView plan) {
        this.plan = plan;
        this.tables = new PlanTables(plan, paper);
    }

    /** @return a DOCX */
    static byte[] of(PlanView plan) {
        var written = new PlanPaper(plan);
        written.head();
        written.bases();
        written.sections();
        written.foot();
        return written.paper.bytes();
    }

    private void head() {
        paper.columns(
                List.of(
                        new Line(Style.CENTRED_BOLD, plan.issuer().toUpperCase(PaperWords.VIETNAMESE)),
                        new Line(Style.CENTRED, "Số: " + Objects.toString(plan.documentNumber(), "      /KH-UBND"))),
                List.of(
                        new Line(Style.CENTRED_BOLD, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
                        new Line(Style.CENTRED_BOLD, "Độc lập - Tự do - Hạnh phúc"),
                        new Line(Style.CENTRED_ITALIC, PaperWords.placeAndDate(plan.placeOfIssue(), plan.issuedOn()))));
        paper.line(Style.CENTRED_BOLD, "KẾ HOẠCH");
        paper.line(Style.CENTRED_BOLD, plan.title());
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
        var recipients = Stream.concat(
                        Stream.of(new Line(Style.NOTE_HEADING, "Nơi nhận:")),
                        plan.recipients().stream()
                                .map(recipient -> new Line(Style.NOTE, "- " + recipient.name() + ";")))
                .toList();
        paper.columns(recipients, signature());
    }

    private List<Line> signature() {
        var signatory = plan.signatory();
        if (signatory == null) {
            return List.of(new Line(Style.CENTRED, ""));
        }
        var lines = new ArrayList<Line>();
        if (signatory.capacity() != null) {
            Stream.of(signatory.capacity().split(";"))
                    .map(String::strip)
                    .forEach(text -> lines.add(new Line(Style.CENTRED_BOLD, text)));
        }
        lines.add(new Line(Style.CENTRED_BOLD, Objects.toString(signatory.office(), "")));
        lines.add(new Line(Style.CENTRED, ""));
        lines.add(new Line(Style.CENTRED, ""));
        lines.add(new Line(Style.CENTRED_BOLD, Objects.toString(signatory.name(), "")));
        return lines;
    }
}
