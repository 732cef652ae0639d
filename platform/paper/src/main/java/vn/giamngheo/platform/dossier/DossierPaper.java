package vn.giamngheo.platform.dossier;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.act.ActRole;
import vn.giamngheo.platform.act.ActView;
import vn.giamngheo.platform.act.Signatory;
import vn.giamngheo.platform.act.file.FileView;
import vn.giamngheo.platform.paper.Paper;
import vn.giamngheo.platform.paper.Paper.Style;
import vn.giamngheo.platform.paper.PaperWords;
import vn.giamngheo.platform.value.Days;

/** A dossier as it is printed: a table each of its acts, their files, its steps and its findings. */
final class DossierPaper {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss").withZone(Days.ZONE);

    private static final List<String> ACTS =
            List.of("TT", "Vai trò", "Số, ngày", "Cơ quan ban hành", "Trích yếu", "Người ký", "Người nhập, lúc");
    private static final List<String> FILES =
            List.of("TT", "Văn bản", "Tệp", "Cỡ (byte)", "SHA-256", "Người tải lên, lúc");
    private static final List<String> STEPS =
            List.of("TT", "Lúc", "Người thực hiện", "Việc", "Của", "Văn bản", "Thay đổi");
    private static final List<String> FINDINGS = List.of("TT", "Nội dung", "Mức độ", "Phát hiện", "Hết");

    private static final Map<ActRole, String> ROLES = Map.of(
            ActRole.DOCUMENT, "Văn bản chính",
            ActRole.BASIS, "Căn cứ",
            ActRole.PROPOSAL, "Tờ trình",
            ActRole.APPRAISAL, "Thẩm định",
            ActRole.RESOLUTION, "Nghị quyết",
            ActRole.DECISION, "Quyết định",
            ActRole.AMENDMENT, "Điều chỉnh",
            ActRole.OTHER, "Khác");

    private static final Map<String, String> SEVERITIES =
            Map.of("info", "thông tin", "warning", "cảnh báo", "error", "lỗi");

    private final Dossier dossier;
    private final List<ActView> acts;
    private final Map<String, String> parts = new HashMap<>();
    private final Paper paper = new Paper();

    private DossierPaper(Dossier dossier) {
        this.dossier = dossier;
        this.acts =
                dossier.parts().stream().flatMap(part -> part.acts().stream()).toList();
        dossier.parts().forEach(part -> part.known().forEach(id -> parts.put(id.toString(), PartName.of(part.kind()))));
    }

    /**
     * @param particulars of the thing itself
     * @param steps how many are printed
     */
    static byte[] of(Dossier dossier, List<Particular> particulars, int steps) {
        var written = new DossierPaper(dossier);
        written.paper.line(Style.CENTRED_BOLD, "HỒ SƠ");
        written.paper.line(Style.CENTRED_BOLD, dossier.title());
        written.paper.line(Style.CENTRED_ITALIC, "Mã: " + dossier.id());
        particulars.forEach(each -> written.paper.line(Style.PLAIN, each.label() + ": " + each.text()));
        written.acts();
        written.files();
        written.steps(steps);
        written.findings();
        return written.paper.bytes();
    }

    private void acts() {
        table(
                "I. Văn bản",
                ACTS,
                acts,
                (number, view) -> List.of(
                        number,
                        ROLES.get(view.role()),
                        PaperWords.cited(view.act().number(), view.act().issuedOn()),
                        view.act().issuer(),
                        view.act().title(),
                        signatory(view.act()),
                        by(view.recordedBy(), view.recordedAt())));
    }

    private void files() {
        var files = acts.stream()
                .flatMap(act -> act.files().stream().map(file -> Map.entry(act, file)))
                .toList();
        table("II. Tệp", FILES, files, (number, each) -> file(number, each.getKey(), each.getValue()));
    }

    private static List<String> file(String number, ActView of, FileView file) {
        var cited = PaperWords.cited(of.act().number(), of.act().issuedOn());
        return List.of(
                number,
                cited.isEmpty() ? of.act().title() : cited,
                file.name(),
                String.valueOf(file.size()),
                file.sha256(),
                by(file.uploadedBy(), file.uploadedAt()));
    }

    private void steps(int most) {
        table(
                "III. Diễn biến",
                STEPS,
                dossier.steps().stream().limit(most).toList(),
                (number, step) -> List.of(
                        number,
                        MOMENT.format(step.at()),
                        step.actor(),
                        StepName.inWords(step.step()),
                        parts.getOrDefault(step.thing(), ""),
                        Objects.toString(step.act(), ""),
                        changes(step)));
        if (dossier.steps().size() > most) {
            paper.line(Style.NOTE, "Chỉ in %d bước đầu; các bước sau xem trong hệ thống.".formatted(most));
        }
    }

    private static String changes(DoneStep step) {
        var lines = new ArrayList<String>();
        step.changes().forEach(change -> lines.add(ChangeWords.of(change)));
        if (step.moreChanges() != null) {
            lines.add("và %d thay đổi khác".formatted(step.moreChanges()));
        }
        return String.join("; ", lines);
    }

    private void findings() {
        table(
                "IV. Phát hiện",
                FINDINGS,
                dossier.findings(),
                (number, finding) -> List.of(
                        number,
                        finding.detail().vi(),
                        SEVERITIES.getOrDefault(finding.severity(), finding.severity()),
                        MOMENT.format(finding.raisedAt()),
                        finding.resolvedAt() == null ? "" : MOMENT.format(finding.resolvedAt())));
    }

    private <T> void table(
            String title, List<String> headings, List<T> items, BiFunction<String, T, List<String>> cells) {
        paper.line(Style.HEADING, title);
        if (items.isEmpty()) {
            paper.line(Style.PLAIN, "Không có.");
            return;
        }
        var rows = new ArrayList<List<String>>();
        items.forEach(item -> rows.add(cells.apply(String.valueOf(rows.size() + 1), item)));
        paper.table(headings, rows);
    }

    private static String by(String who, Instant at) {
        return who + ", " + MOMENT.format(at);
    }

    private static String signatory(Act act) {
        return act.signatory() == null ? "" : named(act.signatory());
    }

    private static String named(Signatory signatory) {
        return Stream.of(signatory.capacity(), signatory.office(), signatory.name())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
