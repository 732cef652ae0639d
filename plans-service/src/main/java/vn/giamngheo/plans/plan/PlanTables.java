package vn.giamngheo.plans.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giamngheo.platform.paper.Paper;
import vn.giamngheo.platform.paper.Paper.Style;
import vn.giamngheo.platform.paper.PaperWords;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.platform.value.UnitWords;
import vn.giamngheo.platform.vocabulary.Nature;

/** The parts of a plan that are no prose, each after the section that it belongs to. */
final class PlanTables {

    private final PlanView plan;
    private final PlanNames names;
    private final Paper paper;

    PlanTables(PlanView plan, PlanNames names, Paper paper) {
        this.plan = plan;
        this.names = names;
        this.paper = paper;
    }

    void print(Section.Kind kind) {
        switch (kind) {
            case TARGETS -> {
                targets();
                annex();
            }
            case ACTIVITIES -> activities();
            case FUNDING -> funding();
            case RESPONSIBILITIES -> responsibilities();
            default -> {
                // Prose alone.
            }
        }
    }

    private void targets() {
        if (!plan.targets().isEmpty()) {
            paper.table(
                    List.of(
                            "Mã",
                            "Chỉ tiêu",
                            "Đối tượng",
                            "Mức",
                            "Đầu kỳ",
                            "Đơn vị tính",
                            "Thời hạn",
                            "Chịu trách nhiệm"),
                    plan.targets().stream().map(this::target).toList());
        }
    }

    private void annex() {
        if (!plan.annex().isEmpty()) {
            paper.line(Style.PLAIN, "Biểu chi tiết (hộ):");
            paper.table(
                    List.of(
                            "Mã địa bàn",
                            "Năm",
                            "Tổng số hộ",
                            "Hộ nghèo đầu kỳ",
                            "Cận nghèo đầu kỳ",
                            "Giảm hộ nghèo",
                            "Giảm cận nghèo",
                            "Hộ nghèo cuối kỳ",
                            "Cận nghèo cuối kỳ"),
                    plan.annex().stream().map(PlanTables::annex).toList());
        }
    }

    private static List<String> annex(AnnexRow row) {
        return Stream.concat(
                        Stream.of(row.area().text(), String.valueOf(row.year())),
                        Stream.of(
                                        row.households(),
                                        row.poorOpening(),
                                        row.nearPoorOpening(),
                                        row.poorReduction(),
                                        row.nearPoorReduction(),
                                        row.poorClosing(),
                                        row.nearPoorClosing())
                                .map(count -> count == null ? "" : PaperWords.figure(BigDecimal.valueOf(count))))
                .toList();
    }

    private List<String> target(PlanRequest.Target target) {
        return List.of(
                target.partOf() == null ? target.key() : target.key() + " (thuộc " + target.partOf() + ")",
                names.indicator(target.indicator()) + ofLine(target),
                Objects.toString(target.population(), ""),
                level(target) + path(target),
                target.baseline() == null ? "" : baseline(target.baseline()),
                UnitWords.printed(target.unit()),
                PaperWords.day(target.dueOn()),
                target.owner() == null ? "" : target.owner().name());
    }

    private String ofLine(PlanRequest.Target target) {
        return target.line() == null ? "" : " (" + names.line(plan.programmes(), target.line()) + ")";
    }

    private static String baseline(Baseline baseline) {
        return baseline.denominator() == null
                ? baseline.numerator().toString()
                : baseline.numerator() + "/" + baseline.denominator();
    }

    private static String path(PlanRequest.Target target) {
        return target.path() == null
                ? ""
                : target.path().stream()
                        .map(step -> step.year() + ": " + PaperWords.figure(step.value()))
                        .collect(Collectors.joining("; ", " (", ")"));
    }

    private static String level(PlanRequest.Target target) {
        return switch (target.comparator()) {
            case AT_LEAST -> "≥ " + PaperWords.figure(target.value());
            case MORE_THAN -> "> " + PaperWords.figure(target.value());
            case AT_MOST -> "≤ " + PaperWords.figure(target.value());
            case LESS_THAN -> "< " + PaperWords.figure(target.value());
            case EQUAL -> PaperWords.figure(target.value());
            case ABOUT -> "khoảng " + PaperWords.figure(target.value());
            case REDUCE_BY -> "giảm " + PaperWords.figure(target.value());
            case RANGE -> PaperWords.figure(target.value()) + " - " + PaperWords.figure(target.upper());
            case QUALITATIVE -> "";
        };
    }

    private void activities() {
        for (var activity : plan.activities()) {
            paper.line(Style.HEADING, PaperWords.numbered(activity.number(), activity.title()));
            activity(activity);
        }
    }

    private void activity(Activity activity) {
        if (activity.objective() != null) {
            paper.line(Style.PLAIN, "Mục tiêu: " + activity.objective());
        }
        listed("Đối tượng", activity.beneficiaries());
        listed("Nội dung", activity.contents());
        listed("Quy trình", activity.steps());
        listed("Viện dẫn", cited(activity.key()));
        money(activity.line());
        listed("Phân công", assigned(activity.line()));
    }

    private List<String> cited(String activity) {
        return plan.citations().stream()
                .filter(citation -> activity.equals(citation.activity()))
                .map(citation -> Stream.of(
                                citation.clause(), PaperWords.cited(citation.documentNumber(), citation.issuedOn()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", ")))
                .toList();
    }

    private void money(String line) {
        plan.fundLines().stream()
                .filter(fund -> fund.line().equals(line))
                .map(fund -> "Kế hoạch vốn%s%s: %s triệu đồng; ngân sách trung ương: %s, ngân sách địa phương: %s."
                        .formatted(
                                fund.nature() == Nature.NOT_STATED ? "" : " " + natureWords(fund.nature()),
                                edition(fund),
                                PaperWords.millions(fund.total()),
                                PaperWords.millions(fund.central()),
                                PaperWords.millions(fund.local())))
                .forEach(text -> paper.line(Style.PLAIN, text));
    }

    private List<String> assigned(String line) {
        return plan.assignments().stream()
                .filter(assignment -> line != null && line.equals(assignment.lineCode()))
                .map(PlanTables::assignment)
                .toList();
    }

    private static String assignment(Assignment assignment) {
        var role = assignment.role() == Assignment.Role.LEAD ? "Chủ trì" : "Phối hợp";
        var level = assignment.level() == null ? "" : " (cấp " + levelWord(assignment) + ")";
        var content = assignment.content() == null ? "" : " – " + assignment.content();
        return role + level + ": " + assignment.party().name() + content;
    }

    private static String levelWord(Assignment assignment) {
        return switch (assignment.level()) {
            case PROVINCE -> "tỉnh";
            case DISTRICT -> "huyện";
            case COMMUNE -> "xã";
            case VILLAGE -> "thôn";
        };
    }

    private void funding() {
        plan.fundSources().forEach(source -> paper.line(Style.PLAIN, "- " + source(source)));
        if (!plan.fundLines().isEmpty()) {
            paper.line(Style.PLAIN, "Đơn vị tính: triệu đồng");
            var rows = Stream.concat(plan.fundLines().stream().map(this::fund), Stream.of(total()))
                    .toList();
            paper.table(List.of("Dự án, tiểu dự án", "Loại vốn", "Trung ương", "Địa phương", "Tổng số"), rows);
        }
    }

    private static String source(FundSource source) {
        var amount = source.amount() == null ? null : PaperWords.millions(source.amount()) + " triệu đồng";
        return Stream.of(source.kind().words(), source.text(), amount)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(": "));
    }

    private List<String> fund(PlanRequest.FundLine fund) {
        var line = fund.of(plan.programme());
        return List.of(
                names.line(line.programme(), line.line()) + edition(fund),
                natureWords(fund.nature()),
                PaperWords.millions(fund.central()),
                PaperWords.millions(fund.local()),
                PaperWords.millions(fund.total()));
    }

    /** Of a line of the plan's first edition nothing. */
    private String edition(PlanRequest.FundLine fund) {
        return fund.programme() == null ? "" : " (" + names.programme(fund.programme()) + ")";
    }

    private static String natureWords(Nature nature) {
        return switch (nature) {
            case INVESTMENT -> "đầu tư phát triển";
            case RECURRENT -> "sự nghiệp";
            case NOT_STATED -> "";
        };
    }

    private List<String> total() {
        var central = Money.sum(
                plan.fundLines().stream().map(PlanRequest.FundLine::central).toList());
        var local = Money.sum(
                plan.fundLines().stream().map(PlanRequest.FundLine::local).toList());
        return List.of(
                "Tổng số",
                "",
                PaperWords.millions(central),
                PaperWords.millions(local),
                PaperWords.millions(plan.total()));
    }

    private void responsibilities() {
        for (var responsibility : plan.responsibilities()) {
            paper.line(
                    Style.HEADING,
                    PaperWords.numbered(
                            responsibility.number(), responsibility.party().name()));
            responsibility.tasks().forEach(task -> paper.line(Style.PLAIN, "- " + task));
        }
        listed("Phân công khác", others());
        if (!plan.reportingDuties().isEmpty()) {
            paper.line(Style.HEADING, "Chế độ báo cáo");
            plan.reportingDuties().forEach(duty -> paper.line(Style.PLAIN, "- " + duty(duty)));
        }
    }

    private List<String> others() {
        var shown = plan.activities().stream().map(Activity::line).collect(Collectors.toSet());
        return plan.assignments().stream()
                .filter(assignment -> assignment.lineCode() == null || !shown.contains(assignment.lineCode()))
                .map(this::other)
                .toList();
    }

    /** Where no activity stands before it that says which line it is of. */
    private String other(Assignment assignment) {
        var line = assignment.lineCode() == null ? "" : names.line(plan.programmes(), assignment.lineCode()) + " – ";
        return line + assignment(assignment);
    }

    private static String duty(ReportingDuty duty) {
        var through = duty.through() == null ? "" : " (qua " + duty.through().name() + ")";
        var content = duty.content() == null ? "" : ": " + duty.content();
        return duty.from().name() + " báo cáo " + duty.to().name() + through + ", "
                + duty.frequency().words() + content;
    }

    private void listed(String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            paper.line(Style.PLAIN, heading + ":");
            lines.forEach(line -> paper.line(Style.PLAIN, "- " + line));
        }
    }
}
