package vn.giamngheo.indicators.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.giamngheo.platform.exports.Caption;
import vn.giamngheo.platform.exports.Heading;
import vn.giamngheo.platform.paper.PaperWords;
import vn.giamngheo.platform.value.Money;

/**
 * The coverage as a table: of each place a line of each policy, then one of each work on houses. Its columns are a promise: new
 * ones come last.
 */
final class CoverageTable {

    private static final String POLICY = "policy";
    private static final String HOUSE_WORK = "house_work";

    /** The number that the sum of the money has on paper: those before it count who got it and who did not. */
    private static final int MONEY = Reason.values().length + 3;

    static final List<Heading> HEADINGS = headings();

    private CoverageTable() {}

    private static List<Heading> headings() {
        return Stream.of(
                        Stream.of(
                                new Heading("code", "Mã địa bàn"),
                                new Heading("place", "Địa bàn"),
                                Heading.unprinted("level", "Cấp"),
                                Heading.unprinted("part", "Phần"),
                                Heading.unprinted("policy", "Mã chính sách"),
                                new Heading("name", "Chính sách"),
                                new Heading("kind", "Loại chính sách").inWords(CoverageTable::kind),
                                new Heading("beneficiary", "Tính theo").inWords(CoverageTable::beneficiary),
                                Heading.figure("entitled", "Thuộc diện được hưởng"),
                                Heading.figure("received", "Đã nhận")),
                        Arrays.stream(Reason.values())
                                .map(reason -> Heading.figure(
                                        "notReceived." + reason.wireName(), "Không nhận: " + reason.words())),
                        Stream.of(Heading.figure("money", "Số tiền (đồng)").madeOf(sourcesOnPaper())),
                        Arrays.stream(MoneySource.values())
                                .map(source -> Heading.figure(
                                        "money." + source.wireName(), "Số tiền: " + source.words() + " (đồng)")),
                        Stream.of(Heading.figure("withoutMoney", "Nhà chưa rõ kinh phí")))
                .flatMap(each -> each)
                .toList();
    }

    private static String sourcesOnPaper() {
        return IntStream.rangeClosed(MONEY + 1, MONEY + MoneySource.values().length)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(" + "));
    }

    private static String kind(String wireName) {
        return PolicyKind.valueOf(wireName.toUpperCase(Locale.ROOT)).words();
    }

    private static String beneficiary(String wireName) {
        return Beneficiary.valueOf(wireName.toUpperCase(Locale.ROOT)).words().vi();
    }

    static Caption caption(CoverageView view) {
        return new Caption(
                "KẾT QUẢ THỰC HIỆN CHÍNH SÁCH THƯỜNG XUYÊN NĂM " + view.year(),
                view.total().name() + "; đến ngày " + PaperWords.day(view.day()),
                "hộ hoặc thành viên, theo từng chính sách; đồng");
    }

    static List<List<Object>> rows(CoverageView.OfPlace place) {
        return Stream.concat(
                        place.policies().stream().map(policy -> policy(place, policy)),
                        place.houseWorks().stream().map(works -> works(place, works)))
                .toList();
    }

    private static List<Object> policy(CoverageView.OfPlace place, CoverageView.OfPolicy policy) {
        var row = begun(place, POLICY);
        row.addAll(Arrays.asList(
                policy.policy(),
                policy.name().vi(),
                policy.kind().wireName(),
                policy.beneficiary().wireName(),
                policy.entitled(),
                policy.received()));
        var notReceived = policy.notReceived().stream()
                .collect(Collectors.toMap(CoverageView.NotReceived::reason, CoverageView.NotReceived::number));
        Arrays.stream(Reason.values()).forEach(reason -> row.add(notReceived.getOrDefault(reason, 0L)));
        addMoney(row, policy.money(), CoverageView.OfSource::source, CoverageView.OfSource::amount);
        row.add(null);
        return row;
    }

    private static List<Object> works(CoverageView.OfPlace place, CoverageView.Works works) {
        var row = begun(place, HOUSE_WORK);
        row.addAll(Arrays.asList(
                works.work().wireName(), "Nhà ở: " + works.work().words(), null, null, null, works.number()));
        Arrays.stream(Reason.values()).forEach(reason -> row.add(null));
        var houses = place.houses().stream()
                .filter(each -> each.work() == works.work())
                .toList();
        addMoney(row, houses, CoverageView.Houses::source, CoverageView.Houses::amount);
        row.add(works.withoutMoney());
        return row;
    }

    private static List<Object> begun(CoverageView.OfPlace place, String part) {
        return new ArrayList<>(List.of(place.code(), place.name(), place.level(), part));
    }

    private static <T> void addMoney(
            List<Object> row, List<T> money, Function<T, MoneySource> source, Function<T, Money> amount) {
        row.add(Money.sum(money.stream().map(amount).toList()).dong());
        var bySource = money.stream().collect(Collectors.toMap(source, amount));
        Arrays.stream(MoneySource.values())
                .forEach(each -> row.add(bySource.getOrDefault(each, Money.ZERO).dong()));
    }
}
