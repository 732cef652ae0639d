package vn.giamngheo.reporting.submission;

import java.util.List;
import java.util.Objects;
import vn.giamngheo.platform.paper.Paper;
import vn.giamngheo.platform.paper.Paper.Style;
import vn.giamngheo.platform.paper.PaperWords;
import vn.giamngheo.platform.value.PartialDate;
import vn.giamngheo.reporting.snapshot.InWords;
import vn.giamngheo.reporting.snapshot.ReportNames;

/**
 * A report in the layout of an administrative document. Its tables are those of the figures as they were frozen, whatever
 * its text says of them.
 */
final class SubmissionPaper {

    private final SubmissionView report;
    private final List<InWords> figures;
    private final Paper paper = new Paper();

    private SubmissionPaper(SubmissionView report, List<InWords> figures) {
        this.report = report;
        this.figures = figures;
    }

    /**
     * @param figures of its reports, in their order
     * @return a DOCX
     */
    static byte[] of(SubmissionView report, List<InWords> figures) {
        var written = new SubmissionPaper(report, figures);
        written.head();
        written.sections();
        var content = report.content();
        written.paper.foot(content.recipients(), content.preparer(), content.signatory());
        written.origin();
        return written.paper.bytes();
    }

    private void head() {
        var content = report.content();
        paper.head(
                content.issuer(),
                Objects.toString(content.number(), blankNumber()),
                PaperWords.placeAndDate(
                        content.placeOfIssue(),
                        content.signedOn() == null
                                ? null
                                : new PartialDate(content.signedOn().toString())));
        paper.line(Style.CENTRED_BOLD, "BÁO CÁO");
        paper.line(Style.CENTRED_BOLD, content.title());
        paper.line(Style.CENTRED_ITALIC, period());
        paper.line(Style.CENTRED, "Kính gửi: " + addressee());
        if (report.reason() != null) {
            paper.line(
                    Style.CENTRED_ITALIC,
                    "Phiên bản %d, thay phiên bản %d. Lý do: %s"
                            .formatted(report.version(), report.version() - 1, report.reason()));
        }
    }

    /** To be filled in; how an agency is abbreviated is for it to say. */
    private String blankNumber() {
        return report.agency() == null ? "      /BC-UBND" : "      /BC-......";
    }

    private String period() {
        return "Kỳ báo cáo từ %s đến %s; số liệu chốt ngày %s"
                .formatted(
                        PaperWords.day(report.period().from()),
                        PaperWords.day(report.period().to()),
                        PaperWords.day(report.period().cutOff()));
    }

    private String addressee() {
        return report.through() == null
                ? report.to().name()
                : report.to().name() + " (qua " + report.through().name() + ")";
    }

    private void sections() {
        for (var part : Sections.Part.values()) {
            paper.line(Style.HEADING, part.heading());
            report.content().sections().of(part).lines().forEach(line -> paper.line(Style.PLAIN, line));
            if (part == Sections.Part.RESULTS) {
                tables();
            }
        }
    }

    private void tables() {
        for (var i = 0; i < figures.size(); i++) {
            var frozen = report.reports().get(i);
            if (frozen.ofWholePlace() != null && !figures.get(i).tables().isEmpty()) {
                paper.line(Style.BASIS, Prefilling.wholePlace(frozen.report(), report.area()) + ".");
            }
            figures.get(i).tables().forEach(this::table);
        }
    }

    private void table(InWords.Table table) {
        paper.line(Style.HEADING, table.title());
        paper.table(table.headings(), table.numbers(), table.rows());
    }

    /** By which whoever holds the paper proves of which figures it is made. */
    private void origin() {
        for (var frozen : report.reports()) {
            paper.line(
                    Style.NOTE,
                    "Số liệu báo cáo %s tính đến %s; mã đối chiếu (SHA-256): %s"
                            .formatted(
                                    ReportNames.vietnamese(frozen.report()),
                                    PaperWords.moment(frozen.dataAsOf()),
                                    frozen.sha256()));
        }
    }
}
