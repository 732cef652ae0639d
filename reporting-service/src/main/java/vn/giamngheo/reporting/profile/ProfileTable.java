package vn.giamngheo.reporting.profile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.giamngheo.platform.exports.Caption;
import vn.giamngheo.platform.exports.Heading;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.platform.value.PeopleWords;
import vn.giamngheo.reporting.review.CountedLine;
import vn.giamngheo.reporting.review.FormCaption;
import vn.giamngheo.reporting.sheet.About;

/**
 * A form as a table in its own columns, as far as they are counted: the groups that only some provinces name (dân tộc tại
 * chỗ) and the social policy of forms 12 and 13 are not.
 */
enum ProfileTable {
    FORM_4("Mức độ thiếu hụt của hộ nghèo", "hộ, số lượt thiếu hụt") {
        @Override
        List<Heading> headings(PlaceProfile total) {
            return lackingHeadings(total.poor(), Heading::figure);
        }

        @Override
        List<List<Object>> rows(PlaceProfile place, PlaceProfile total) {
            return lacking(place, place.poor(), total.poor());
        }
    },
    FORM_5("Mức độ thiếu hụt của hộ nghèo (tỷ lệ)", "hộ, tỷ lệ: %") {
        @Override
        List<Heading> headings(PlaceProfile total) {
            return lackingHeadings(total.poor(), Heading::percent);
        }

        @Override
        List<List<Object>> rows(PlaceProfile place, PlaceProfile total) {
            return rates(place, place.poor(), total.poor());
        }
    },
    FORM_6("Mức độ thiếu hụt của hộ cận nghèo", "hộ, số lượt thiếu hụt") {
        @Override
        List<Heading> headings(PlaceProfile total) {
            return lackingHeadings(total.nearPoor(), Heading::figure);
        }

        @Override
        List<List<Object>> rows(PlaceProfile place, PlaceProfile total) {
            return lacking(place, place.nearPoor(), total.nearPoor());
        }
    },
    FORM_7("Mức độ thiếu hụt của hộ cận nghèo (tỷ lệ)", "hộ, tỷ lệ: %") {
        @Override
        List<Heading> headings(PlaceProfile total) {
            return lackingHeadings(total.nearPoor(), Heading::percent);
        }

        @Override
        List<List<Object>> rows(PlaceProfile place, PlaceProfile total) {
            return rates(place, place.nearPoor(), total.nearPoor());
        }
    },
    FORM_8("Hộ nghèo, hộ cận nghèo theo nhóm đối tượng", "hộ, nhân khẩu") {
        @Override
        List<Heading> headings(PlaceProfile total) {
            return headed(
                    CountedLine.HEADING,
                    count(1, "poor", "Tổng số nghèo"),
                    count(2, "poorMinority", "Nghèo: dân tộc thiểu số"),
                    count(3, "poorNoLabourCapacity", "Nghèo: không có khả năng lao động"),
                    count(4, "poorPersonOfMerit", "Nghèo: có người có công"),
                    count(5, "poorOther", "Nghèo: khác"),
                    count(6, "nearPoor", "Tổng số cận nghèo"),
                    count(7, "nearPoorMinority", "Cận nghèo: dân tộc thiểu số"),
                    count(8, "nearPoorNoLabourCapacity", "Cận nghèo: không có khả năng lao động"),
                    count(9, "nearPoorPersonOfMerit", "Cận nghèo: có người có công"),
                    count(10, "nearPoorOther", "Cận nghèo: khác"));
        }

        @Override
        List<List<Object>> rows(PlaceProfile place, PlaceProfile total) {
            return List.of(
                    groups(place, CountedLine.HOUSEHOLDS, ClassProfile::households, Counted::households),
                    groups(place, CountedLine.PERSONS, ClassProfile::persons, Counted::persons));
        }
    },
    FORM_9("Hộ nghèo, hộ cận nghèo theo dân tộc của chủ hộ", "hộ") {
        @Override
        List<Heading> headings(PlaceProfile total) {
            var headings = new ArrayList<Heading>();
            headings.addAll(ethnicityHeadings("poor", "Nghèo: ", total.poor()));
            headings.addAll(ethnicityHeadings("nearPoor", "Cận nghèo: ", total.nearPoor()));
            return headed(headings.toArray(Heading[]::new));
        }

        @Override
        List<List<Object>> rows(PlaceProfile place, PlaceProfile total) {
            var row = begun(place);
            addEthnicities(row, place.poor(), total.poor());
            addEthnicities(row, place.nearPoor(), total.nearPoor());
            return List.of(row);
        }
    },
    FORM_10("Nguyên nhân nghèo", "hộ") {
        @Override
        List<Heading> headings(PlaceProfile total) {
            var headings = new ArrayList<Heading>();
            CAUSES.forEach((code, words) -> headings.add(count(headings.size() + 1, code, words)));
            return headed(headings.toArray(Heading[]::new));
        }

        @Override
        List<List<Object>> rows(PlaceProfile place, PlaceProfile total) {
            var row = begun(place);
            CAUSES.keySet()
                    .forEach(cause -> row.add(
                            ClassProfile.of(place.poor().causes(), cause).households()));
            return List.of(row);
        }
    },
    FORM_12("Kết quả rà soát hộ nghèo theo dân tộc và nhóm chính sách", "hộ, nhân khẩu, tỷ lệ: %") {
        @Override
        List<Heading> headings(PlaceProfile total) {
            return resultHeadings("nghèo");
        }

        @Override
        List<List<Object>> rows(PlaceProfile place, PlaceProfile total) {
            return List.of(result(place, place.poor()));
        }
    },
    FORM_13("Kết quả rà soát hộ cận nghèo theo dân tộc và nhóm chính sách", "hộ, nhân khẩu, tỷ lệ: %") {
        @Override
        List<Heading> headings(PlaceProfile total) {
            return resultHeadings("cận nghèo");
        }

        @Override
        List<List<Object>> rows(PlaceProfile place, PlaceProfile total) {
            return List.of(result(place, place.nearPoor()));
        }
    };

    private static final String FORM = "FORM_";
    private static final String KINH = "kinh";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Why households are poor, in the order of form 10. */
    static final Map<String, String> CAUSES = causes();

    private static final List<String> GROUPS = List.of("minority", "no_labour_capacity", "person_of_merit", "other");

    private final String title;
    private final String unit;

    ProfileTable(String title, String unit) {
        this.title = title;
        this.unit = unit;
    }

    /** @param about what is asked */
    Caption caption(About about) {
        return FormCaption.of(number(), title, about, unit);
    }

    /** @param total whose columns the table has */
    abstract List<Heading> headings(PlaceProfile total);

    /** @return one row for each line of the place */
    abstract List<List<Object>> rows(PlaceProfile place, PlaceProfile total);

    String number() {
        return name().substring(FORM.length());
    }

    /** @throws ProblemException 400 when there is no such form */
    static ProfileTable asked(String form) {
        var number = Parameters.required("form", form);
        return Arrays.stream(values())
                .filter(each -> each.number().equals(number))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        CommonProblem.UNKNOWN_CODE,
                        Where.parameter("form"),
                        number,
                        Arrays.stream(values()).map(ProfileTable::number).toList()));
    }

    private static Map<String, String> causes() {
        var words = new LinkedHashMap<String, String>();
        words.put("land", "Không có đất sản xuất");
        words.put("capital", "Không có vốn sản xuất, kinh doanh");
        words.put("labour", "Không có lao động");
        words.put("tools", "Không có công cụ, phương tiện sản xuất");
        words.put("knowledge", "Không có kiến thức về sản xuất");
        words.put("skills", "Không có kỹ năng lao động, sản xuất");
        words.put("illness", "Có người ốm đau, bệnh nặng, tai nạn");
        words.put("other", "Nguyên nhân khác");
        return words;
    }

    private static Heading count(int number, String key, String vietnamese) {
        return Heading.figure(key, vietnamese).numbered(number);
    }

    private static List<Heading> headed(Heading... more) {
        return Stream.concat(
                        Stream.of(new Heading("code", "Mã địa bàn"), new Heading("place", "Địa bàn")), Stream.of(more))
                .toList();
    }

    private static List<Object> begun(PlaceProfile place) {
        return new ArrayList<>(List.of(place.place().code(), place.place().name()));
    }

    /** @param figure of a count or of a rate */
    private static List<Heading> lackingHeadings(ClassProfile total, BiFunction<String, String, Heading> figure) {
        var headings = new ArrayList<Heading>();
        headings.add(count(1, "households", "Tổng số hộ"));
        headings.add(figure.apply("deprivations", "Tổng số thiếu hụt").numbered(2));
        total.lacking()
                .forEach(each ->
                        headings.add(figure.apply(each.code(), name(each)).numbered(headings.size() + 1)));
        return headed(headings.toArray(Heading[]::new));
    }

    private static String name(Counted counted) {
        return counted.name() == null ? counted.code() : counted.name();
    }

    private static List<List<Object>> lacking(PlaceProfile place, ClassProfile of, ClassProfile total) {
        var row = begun(place);
        row.add(of.households());
        row.add(of.deprivations());
        total.lacking()
                .forEach(each ->
                        row.add(ClassProfile.of(of.lacking(), each.code()).households()));
        return List.of(row);
    }

    private static List<List<Object>> rates(PlaceProfile place, ClassProfile of, ClassProfile total) {
        var row = begun(place);
        row.add(of.households());
        row.add(percent(of.deprivations(), of.households()));
        total.lacking()
                .forEach(each -> row.add(
                        percent(ClassProfile.of(of.lacking(), each.code()).households(), of.households())));
        return List.of(row);
    }

    private static List<Object> groups(
            PlaceProfile place, String line, Function<ClassProfile, Long> all, Function<Counted, Long> of) {
        var row = begun(place);
        row.add(line);
        for (var each : List.of(place.poor(), place.nearPoor())) {
            row.add(all.apply(each));
            GROUPS.forEach(group -> row.add(of.apply(ClassProfile.of(each.groups(), group))));
        }
        return row;
    }

    private static List<Heading> ethnicityHeadings(String key, String of, ClassProfile total) {
        var headings = new ArrayList<Heading>();
        headings.add(Heading.figure(key, of + "tổng số hộ"));
        headings.add(Heading.figure(key + "Kinh", of + "Kinh"));
        headings.add(Heading.figure(key + "Minority", of + "dân tộc thiểu số"));
        minorities(total)
                .forEach(code -> headings.add(Heading.figure(key + "." + code, of + PeopleWords.printed(code))));
        return headings;
    }

    private static void addEthnicities(List<Object> row, ClassProfile of, ClassProfile total) {
        row.add(of.households());
        row.add(ClassProfile.of(of.ethnicities(), KINH).households());
        row.add(minority(of.ethnicities()));
        minorities(total)
                .forEach(code -> row.add(ClassProfile.of(of.ethnicities(), code).households()));
    }

    private static Stream<String> minorities(ClassProfile total) {
        return total.ethnicities().stream().map(Counted::code).filter(code -> !code.equals(KINH));
    }

    private static long minority(List<Counted> ethnicities) {
        return ethnicities.stream()
                .filter(each -> !each.code().equals(KINH))
                .mapToLong(Counted::households)
                .sum();
    }

    private static List<Heading> resultHeadings(String of) {
        return headed(
                Heading.figure("households", "Tổng số hộ"),
                Heading.figure("kinhHouseholds", "Hộ Kinh"),
                Heading.figure("minorityHouseholds", "Hộ dân tộc thiểu số"),
                Heading.figure("persons", "Tổng số nhân khẩu"),
                Heading.figure("ofClass", "Hộ " + of),
                Heading.figure("kinh", "Hộ " + of + " Kinh"),
                Heading.figure("minority", "Hộ " + of + " dân tộc thiểu số"),
                Heading.figure("noLabourCapacity", "Hộ " + of + " không có khả năng lao động"),
                Heading.figure("femaleHead", "Hộ " + of + " có chủ hộ là nữ"),
                Heading.figure("personsOfClass", "Nhân khẩu " + of),
                Heading.percent("householdsPercent", "Tỷ lệ hộ " + of + " (%)").madeOf("5/1·100"),
                Heading.percent("personsPercent", "Tỷ lệ nhân khẩu " + of + " (%)")
                        .madeOf("10/4·100"));
    }

    private static List<Object> result(PlaceProfile place, ClassProfile of) {
        var row = begun(place);
        row.add(place.households());
        row.add(ClassProfile.of(place.ethnicities(), KINH).households());
        row.add(minority(place.ethnicities()));
        row.add(place.persons());
        row.add(of.households());
        row.add(ClassProfile.of(of.ethnicities(), KINH).households());
        row.add(minority(of.ethnicities()));
        row.add(ClassProfile.of(of.groups(), "no_labour_capacity").households());
        row.add(ClassProfile.of(of.groups(), "female_head").households());
        row.add(of.persons());
        row.add(percent(of.households(), place.households()));
        row.add(percent(of.persons(), place.persons()));
        return row;
    }

    /** With two decimals, rounded half up; null when there is no whole to take a part of. */
    private static BigDecimal percent(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }
}
