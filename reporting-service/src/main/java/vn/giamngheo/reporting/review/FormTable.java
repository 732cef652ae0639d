package vn.giamngheo.reporting.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.giamngheo.platform.exports.Heading;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.rest.Parameters;

/**
 * A form as a table in its own columns, followed by how complete it is; what nobody reported is blank. Forms 2 and 3 have two lines
 * for each place, households and persons.
 */
enum FormTable {
    /** Tổng hợp kết quả rà soát. */
    FORM_1 {
        @Override
        List<Heading> headings() {
            return Stream.concat(
                            place(),
                            Stream.of(
                                    new Heading("households", "1. Tổng số hộ"),
                                    new Heading("persons", "2. Tổng số nhân khẩu"),
                                    new Heading("poorHouseholds", "3. Hộ nghèo"),
                                    new Heading("poorHouseholdsPercent", "4. Tỷ lệ hộ nghèo (%)"),
                                    new Heading("nearPoorHouseholds", "5. Hộ cận nghèo"),
                                    new Heading("nearPoorHouseholdsPercent", "6. Tỷ lệ hộ cận nghèo (%)"),
                                    new Heading("averageHouseholds", "7. Hộ mức sống trung bình"),
                                    new Heading("averageHouseholdsPercent", "8. Tỷ lệ hộ mức sống trung bình (%)"),
                                    new Heading("poorPersons", "9. Nhân khẩu nghèo"),
                                    new Heading("poorPersonsPercent", "10. Tỷ lệ nhân khẩu nghèo (%)"),
                                    new Heading("nearPoorPersons", "11. Nhân khẩu cận nghèo"),
                                    new Heading("nearPoorPersonsPercent", "12. Tỷ lệ nhân khẩu cận nghèo (%)"),
                                    new Heading("averagePersons", "13. Nhân khẩu mức sống trung bình"),
                                    new Heading("averagePersonsPercent", "14. Tỷ lệ nhân khẩu mức sống trung bình (%)"),
                                    VILLAGES,
                                    REPORTED,
                                    OFF_TREE))
                    .toList();
        }

        @Override
        List<List<Object>> rows(PlaceResult result) {
            var row = place(result);
            var households = result.hasCounts() ? result.households() : Counts.UNKNOWN;
            var persons = result.hasCounts() ? result.persons() : Counts.UNKNOWN;
            row.add(households.total());
            row.add(persons.total());
            addClasses(row, households);
            addClasses(row, persons);
            addCompleteness(row, result);
            return List.of(row);
        }
    },
    /** Diễn biến hộ nghèo. */
    FORM_2 {
        @Override
        List<Heading> headings() {
            return flow("2. Trở thành cận nghèo", "5. Cận nghèo trở thành nghèo", "6. Tái nghèo");
        }

        @Override
        List<List<Object>> rows(PlaceResult result) {
            return flow(
                    2, result, result.households().poorFlow(), result.persons().poorFlow());
        }
    },
    /** Diễn biến hộ cận nghèo. */
    FORM_3 {
        @Override
        List<Heading> headings() {
            return flow("2. Trở thành nghèo", "5. Nghèo trở thành cận nghèo", "6. Tái cận nghèo");
        }

        @Override
        List<List<Object>> rows(PlaceResult result) {
            return flow(
                    3,
                    result,
                    result.households().nearPoorFlow(),
                    result.persons().nearPoorFlow());
        }
    };

    private static final Heading VILLAGES = new Heading("villages", "Số thôn");
    private static final Heading REPORTED = new Heading("reported", "Số thôn có kết quả");
    private static final Heading OFF_TREE = new Heading("offTree", "Số nơi đã sắp xếp chưa tính vào");

    private static final Words BLANK = new Words(
            "Biểu %d%s, văn bản để trống cột %s: không tính là 0; nơi để trống không tính vào tỷ lệ.",
            "Form %d%s: acts leave columns %s blank; that is not 0, and such a place is in no rate.");

    private static final Map<String, Words> UNITS =
            Map.of("households", new Words("hộ", "households"), "persons", new Words("nhân khẩu", "persons"));

    abstract List<Heading> headings();

    /** @return one row for each line of the place */
    abstract List<List<Object>> rows(PlaceResult result);

    /** What published totals leave blank of the form, and which places the first line leaves out, below the table. */
    List<List<Object>> remarks(List<PlaceResult> results, Locale locale) {
        return Stream.concat(blanks(results, locale), leftOut(results, locale))
                .map(said -> List.<Object>of("", said))
                .toList();
    }

    private static Stream<String> leftOut(List<PlaceResult> results, Locale locale) {
        return results.stream()
                .limit(1)
                .filter(result -> result.offTree() != null)
                .map(result -> LeftOut.of(result.offTree(), locale));
    }

    private Stream<String> blanks(List<PlaceResult> results, Locale locale) {
        var blank = new TreeMap<String, Set<Integer>>();
        results.stream()
                .flatMap(result -> result.published().stream())
                .filter(published -> published.form() == ordinal() + 1)
                .forEach(published -> blank.computeIfAbsent(published.unit(), unit -> new TreeSet<>())
                        .addAll(published.blank()));
        return blank.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> remark(each.getKey(), each.getValue(), locale));
    }

    private String remark(String of, Set<Integer> columns, Locale locale) {
        var unit = UNITS.get(of);
        return BLANK.in(locale)
                .formatted(
                        ordinal() + 1,
                        unit == null ? "" : " (" + unit.in(locale) + ")",
                        columns.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    /** @throws ProblemException 400 when there is no such form */
    static FormTable asked(String form) {
        var number = Parameters.required("form", form);
        return IntStream.range(0, values().length)
                .filter(i -> number.equals(String.valueOf(i + 1)))
                .mapToObj(i -> values()[i])
                .findFirst()
                .orElseThrow(() ->
                        new ProblemException(CommonProblem.UNKNOWN_CODE, Where.parameter("form"), number, "[1, 2, 3]"));
    }

    private static Stream<Heading> place() {
        return Stream.of(new Heading("code", "Mã địa bàn"), new Heading("place", "Địa bàn"));
    }

    private static List<Object> place(PlaceResult result) {
        return new ArrayList<>(List.of(result.place().code(), result.place().name()));
    }

    private static void addClasses(List<Object> row, Counts counts) {
        for (var rate : List.of(counts.poor(), counts.nearPoor(), counts.averageLivingStandard())) {
            row.add(rate.numerator());
            row.add(rate.percent());
        }
    }

    private static void addCompleteness(List<Object> row, PlaceResult result) {
        row.add(result.villages());
        row.add(result.reported());
        row.add(result.offTree() == null ? null : result.offTree().places());
    }

    private static List<Heading> flow(String toOther, String fromOther, String fellBack) {
        return Stream.concat(
                        place(),
                        Stream.of(
                                new Heading("line", "Hộ / Nhân khẩu"),
                                new Heading("opening", "1. Đầu kỳ"),
                                new Heading("toOther", toOther),
                                new Heading("roseAbove", "3. Vượt mức cận nghèo"),
                                new Heading("otherDecrease", "4. Khác giảm"),
                                new Heading("fromOther", fromOther),
                                new Heading("fellBack", fellBack),
                                new Heading("newlyArisen", "7. Phát sinh mới"),
                                new Heading("otherIncrease", "8. Khác tăng"),
                                new Heading("closing", "9. Cuối kỳ"),
                                VILLAGES,
                                REPORTED,
                                OFF_TREE))
                .toList();
    }

    private static List<List<Object>> flow(int form, PlaceResult result, Flow households, Flow persons) {
        return List.of(
                line(result, "Hộ", Line.flow(form, false), households),
                line(result, "Nhân khẩu", Line.flow(form, true), persons));
    }

    private static List<Object> line(PlaceResult result, String name, Line line, Flow reported) {
        var row = place(result);
        var flow = result.has(line) ? reported : Flow.UNKNOWN;
        row.addAll(Arrays.asList(
                name,
                flow.opening(),
                flow.toOther(),
                flow.roseAbove(),
                flow.otherDecrease(),
                flow.fromOther(),
                flow.fellBack(),
                flow.newlyArisen(),
                flow.otherIncrease(),
                flow.closing()));
        addCompleteness(row, result);
        return row;
    }
}
