package vn.giamngheo.reporting.finding;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.giamngheo.events.Label;
import vn.giamngheo.platform.exports.Caption;
import vn.giamngheo.platform.exports.Heading;
import vn.giamngheo.platform.http.Languages;
import vn.giamngheo.platform.paper.PaperWords;
import vn.giamngheo.platform.value.UnitWords;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.sheet.About;

/** Findings as a table, a row of each. Its columns are a promise: new ones come last. */
final class FindingsTable {

    static final List<Heading> HEADINGS = List.of(
            new Heading("placeCode", "Mã địa bàn"),
            new Heading("place", "Địa bàn"),
            Heading.unprinted("id", "Mã vấn đề"),
            Heading.unprinted("code", "Mã loại vấn đề"),
            new Heading("severity", "Mức độ").inWords(FindingsTable::severity),
            new Heading("open", "Chưa xử lý"),
            new Heading("periodFrom", "Từ ngày"),
            new Heading("periodTo", "Đến ngày"),
            new Heading("title", "Vấn đề"),
            new Heading("detail", "Nội dung"),
            new Heading("arithmetic", "Số liệu"),
            Heading.unprinted("relation", "Quan hệ"),
            Heading.unprinted("touches", "Liên quan"),
            Heading.unprinted("raisedBy", "Nơi phát hiện"),
            new Heading("raisedAt", "Phát hiện lúc"),
            new Heading("resolvedAt", "Xử lý lúc"),
            Heading.unprinted("partial", "Thiếu vấn đề của nơi không được xem"));

    private static final Map<String, String> SEVERITIES =
            Map.of("info", "Thông tin", "warning", "Cảnh báo", "error", "Lỗi");

    private static final String DONG = "VND";

    /** Of titles and details. */
    private final Locale locale;

    /** Whether terms are printed in words, for officials; programs read their labels. */
    private final boolean inWords;

    FindingsTable(Locale locale, boolean inWords) {
        this.locale = inWords ? Languages.VIETNAMESE : locale;
        this.inWords = inWords;
    }

    /** The word for it on paper. */
    static String severity(String code) {
        return SEVERITIES.getOrDefault(code, code);
    }

    static Caption caption(FindingList report) {
        var asked = report.parameters();
        return new Caption(
                "VẤN ĐỀ CẦN XEM LẠI, NĂM " + asked.year(),
                About.of(asked.area()).without(report.partial()).text(),
                null);
    }

    /** @param place that the finding is about */
    List<Object> row(FindingList.Item finding, ReportArea place, Boolean partial) {
        return Arrays.asList(
                place.code(),
                place.name(),
                finding.id(),
                finding.code(),
                finding.severity(),
                finding.open(),
                finding.periodFrom(),
                finding.periodTo(),
                said(finding.title()),
                said(finding.detail()),
                of(finding.arithmetic(), this::terms),
                of(finding.arithmetic(), FindingList.Arithmetic::relation),
                finding.touches().stream()
                        .map(touched -> touched.kind() + " " + touched.id())
                        .collect(Collectors.joining("; ")),
                finding.raisedBy(),
                finding.raisedAt(),
                finding.resolvedAt(),
                partial);
    }

    private static String of(FindingList.Arithmetic arithmetic, Function<FindingList.Arithmetic, String> said) {
        return arithmetic == null ? null : said.apply(arithmetic);
    }

    private String said(Label label) {
        return locale.equals(Languages.VIETNAMESE) || label.en() == null ? label.vi() : label.en();
    }

    private String terms(FindingList.Arithmetic arithmetic) {
        return arithmetic.terms().stream()
                .map(inWords ? this::printed : FindingsTable::exact)
                .collect(Collectors.joining("; "));
    }

    private static String exact(FindingList.Term term) {
        return "%s = %s %s".formatted(term.label(), term.value(), term.unit());
    }

    private String printed(FindingList.Term term) {
        return "%s: %s %s"
                .formatted(
                        said(term.name()),
                        PaperWords.figure(new BigDecimal(term.value())),
                        term.unit().equals(DONG) ? "đồng" : UnitWords.printed(term.unit()));
    }
}
