package vn.giamngheo.indicators.escape;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giamngheo.platform.exports.Heading;

/** The register as a table, a line for each household. */
final class EscapeTable {

    static final List<Heading> HEADINGS = List.of(
            new Heading("village", "Mã thôn"),
            new Heading("household", "Mã hộ"),
            new Heading("head", "Chủ hộ"),
            new Heading("standard", "Chuẩn nghèo"),
            new Heading("year", "Năm"),
            new Heading("registeredOn", "Ngày đăng ký"),
            new Heading("povertyClass", "Loại hộ khi đăng ký"),
            new Heading("causes", "Nguyên nhân nghèo"),
            new Heading("lacking", "Chỉ số thiếu hụt"),
            new Heading("supports", "Hỗ trợ dự kiến"),
            new Heading("helperOrganisation", "Đơn vị giúp đỡ"),
            new Heading("helperPerson", "Người giúp đỡ"),
            new Heading("outcome", "Kết quả"),
            new Heading("decidedClass", "Loại hộ được công nhận"),
            new Heading("decidedFrom", "Từ ngày"),
            new Heading("decision", "Quyết định"));

    private static final String BETWEEN = "; ";

    private EscapeTable() {}

    static List<Object> row(EscapeView view) {
        var helper = view.plan().helper();
        var outcome = view.outcome();
        return Arrays.asList(
                view.village(),
                view.code(),
                view.head(),
                view.standard(),
                view.year(),
                view.registeredOn(),
                view.povertyClass().wireName(),
                joined(view.causes().stream().map(EscapeTable::name)),
                view.lacking() == null ? null : String.join(BETWEEN, view.lacking()),
                SupportsText.of(view.plan().supports()),
                helper == null ? null : helper.organisation(),
                helper == null ? null : helper.person(),
                name(outcome.kind()),
                outcome.povertyClass() == null ? null : outcome.povertyClass().wireName(),
                outcome.since(),
                outcome.decision());
    }

    private static String joined(Stream<String> texts) {
        return texts.collect(Collectors.joining(BETWEEN));
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
