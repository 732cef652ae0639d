package vn.giamngheo.indicators.escape;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giamngheo.indicators.classification.PovertyClass;
import vn.giamngheo.indicators.household.PovertyCause;
import vn.giamngheo.platform.exports.Caption;
import vn.giamngheo.platform.exports.Heading;
import vn.giamngheo.platform.paper.PaperWords;
import vn.giamngheo.platform.place.Place;

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

    /** @param tree the day whose places apply */
    static Caption caption(Place place, int year, LocalDate tree) {
        return new Caption(
                "SỔ ĐĂNG KÝ THOÁT NGHÈO, THOÁT CẬN NGHÈO NĂM " + year,
                place.name() + "; đơn vị hành chính ngày " + PaperWords.day(tree),
                null);
    }

    /** As an import takes it. */
    static List<Object> row(EscapeView view) {
        return row(
                view,
                PovertyClass::wireName,
                EscapeTable::name,
                EscapeTable::name,
                SupportsText.of(view.plan().supports()));
    }

    /** As people read it. */
    static List<Object> rowInWords(EscapeView view) {
        return row(
                view,
                PovertyClass::words,
                PovertyCause::words,
                Outcome::words,
                SupportsText.inWords(view.plan().supports()));
    }

    private static List<Object> row(
            EscapeView view,
            Function<PovertyClass, String> classes,
            Function<PovertyCause, String> causes,
            Function<Outcome, String> outcomes,
            String supports) {
        var helper = view.plan().helper();
        var outcome = view.outcome();
        return Arrays.asList(
                view.village(),
                view.code(),
                view.head(),
                view.standard(),
                view.year(),
                view.registeredOn(),
                classes.apply(view.povertyClass()),
                joined(view.causes().stream().map(causes)),
                view.lacking() == null ? null : String.join(BETWEEN, view.lacking()),
                supports,
                helper == null ? null : helper.organisation(),
                helper == null ? null : helper.person(),
                outcomes.apply(outcome.kind()),
                outcome.povertyClass() == null ? null : classes.apply(outcome.povertyClass()),
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
