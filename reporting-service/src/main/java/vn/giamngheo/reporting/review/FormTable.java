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
import vn.giamngheo.platform.exports.Caption;
import vn.giamngheo.platform.exports.Heading;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.reporting.sheet.About;

/**
 * A form as a table in its own columns, followed by how complete it is; what nobody reported is blank. Forms 2 and 3 have two lines
 * for each place, households and persons.
 */
enum FormTable {
    FORM_1(
            "Tổng hợp kết quả rà soát hộ nghèo, hộ cận nghèo, hộ làm nông, lâm, ngư nghiệp có mức sống trung bình",
            "hộ, nhân khẩu, tỷ lệ: %") {
        @Override
        List<Heading> headings() {
            return Stream.concat(
                            place(),
                            Stream.of(
                                    count(1, "households", "Tổng số hộ"),
                                    count(2, "persons", "Tổng số nhân khẩu"),
                                    count(3, "poorHouseholds", "Hộ nghèo"),
                                    percent(4, "poorHouseholdsPercent", "Tỷ lệ hộ nghèo (%)", "3/1·100"),
                                    count(5, "nearPoorHouseholds", "Hộ cận nghèo"),
                                    percent(6, "nearPoorHouseholdsPercent", "Tỷ lệ hộ cận nghèo (%)", "5/1·100"),
                                    count(7, "averageHouseholds", "Hộ mức sống trung bình"),
                                    percent(
                                            8,
                                            "averageHouseholdsPercent",
                                            "Tỷ lệ hộ mức sống trung bình (%)",
                                            "7/1·100"),
                                    count(9, "poorPersons", "Nhân khẩu nghèo"),
                                    percent(10, "poorPersonsPercent", "Tỷ lệ nhân khẩu nghèo (%)", "9/2·100"),
                                    count(11, "nearPoorPersons", "Nhân khẩu cận nghèo"),
                                    percent(12, "nearPoorPersonsPercent", "Tỷ lệ nhân khẩu cận nghèo (%)", "11/2·100"),
                                    count(13, "averagePersons", "Nhân khẩu mức sống trung bình"),
                                    percent(
                                            14,
                                            "averagePersonsPercent",
                                            "Tỷ lệ nhân khẩu mức sống trung bình (%)",
                                            "13/2·100"),
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
    FORM_2("Diễn biến hộ nghèo", "hộ, nhân khẩu") {
        @Override
        List<Heading> headings() {
            return flow("Trở thành cận nghèo", "Cận nghèo trở thành nghèo", "Tái nghèo");
        }

        @Override
        List<List<Object>> rows(PlaceResult result) {
            return flow(
                    2, result, result.households().poorFlow(), result.persons().poorFlow());
        }
    },
    FORM_3("Diễn biến hộ cận nghèo", "hộ, nhân khẩu") {
        @Override
        List<Heading> headings() {
            return flow("Trở thành nghèo", "Nghèo trở thành cận nghèo", "Tái cận nghèo");
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

    private static final Heading VILLAGES = Heading.beside("villages", "Số thôn");
    private static final Heading REPORTED = Heading.beside("reported", "Số thôn có kết quả");
    private static final Heading OFF_TREE = Heading.beside("offTree", "Số nơi đã sắp xếp chưa tính vào");

    private static final Words BLANK = new Words(
            "Biểu %d%s, văn bản để trống cột %s: không tính là 0; nơi để trống không tính vào tỷ lệ.",
            "Form %d%s: acts leave columns %s blank; that is not 0, and such a place is in no rate.");

    private static final Map<String, Words> UNITS =
            Map.of("households", new Words("hộ", "households"), "persons", new Words("nhân khẩu", "persons"));

    private final String title;
    private final String unit;

    FormTable(String title, String unit) {
        this.title = title;
        this.unit = unit;
    }

    /** @param about what is asked */
    Caption caption(About about) {
        return FormCaption.of(String.valueOf(ordinal() + 1), title, about, unit);
    }

    abstract List<Heading> headings();

    /** @return one row for each line of the place */
    abstract List<List<Object>> rows(PlaceResult result);

    /** What published totals leave blank of the form, and which places the first line leaves out, below the table. */
    List<String> remarks(List<PlaceResult> results, Locale locale) {
        return Stream.concat(blanks(results, locale), leftOut(results, locale)).toList();
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

    private static Heading count(int number, String key, String vietnamese) {
        return Heading.figure(key, vietnamese).numbered(number);
    }

    private static Heading percent(int number, String key, String vietnamese, String of) {
        return Heading.percent(key, vietnamese).numbered(number).madeOf(of);
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
                                CountedLine.HEADING,
                                count(1, "opening", "Đầu kỳ"),
                                count(2, "toOther", toOther),
                                count(3, "roseAbove", "Vượt mức cận nghèo"),
                                count(4, "otherDecrease", "Khác giảm"),
                                count(5, "fromOther", fromOther),
                                count(6, "fellBack", fellBack),
                                count(7, "newlyArisen", "Phát sinh mới"),
                                count(8, "otherIncrease", "Khác tăng"),
                                count(9, "closing", "Cuối kỳ").madeOf("1 - 2 - 3 - 4 + 5 + 6 + 7 + 8"),
                                VILLAGES,
                                REPORTED,
                                OFF_TREE))
                .toList();
    }

    private static List<List<Object>> flow(int form, PlaceResult result, Flow households, Flow persons) {
        return List.of(
                line(result, CountedLine.HOUSEHOLDS, Line.flow(form, false), households),
                line(result, CountedLine.PERSONS, Line.flow(form, true), persons));
    }

    private static List<Object> line(PlaceResult result, String counted, Line line, Flow reported) {
        var row = place(result);
        var flow = result.has(line) ? reported : Flow.UNKNOWN;
        row.addAll(Arrays.asList(
                counted,
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
