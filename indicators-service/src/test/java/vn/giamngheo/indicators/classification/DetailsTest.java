package vn.giamngheo.indicators.classification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.giamngheo.indicators.classification.NamedDimension.Indicator;
import vn.giamngheo.indicators.classification.Profiled.Group;

/** Each count of forms 4 to 13 stands by itself. */
class DetailsTest {

    private static final UUID VILLAGE = UUID.randomUUID();
    private static final List<String> CAUSES = List.of("land", "capital");

    @Test
    void whatPoorHouseholdsLackIsCountedIndicatorByIndicatorInTheOrderOfTheStandard() {
        var details = of(
                poor(4, Set.of("water", "school"), "kinh"),
                poor(2, Set.of("water"), "kinh"),
                near(3, Set.of("school"), "kinh"));
        assertEquals(List.of("school", "water", "house"), codes(details, "poor", "lacking"));
        assertEquals(
                new Detail("poor", "lacking", "water", "Nước", 2, 6, "living"),
                one(details, "poor", "lacking", "water"));
        assertEquals(
                new Detail("poor", "lacking", "school", "Trường", 1, 4, "education"),
                one(details, "poor", "lacking", "school"));
        assertEquals(
                new Detail("poor", "lacking", "house", "Nhà", 0, 0, "living"),
                one(details, "poor", "lacking", "house"));
        assertEquals(1, one(details, "near_poor", "lacking", "school").households());
    }

    @Test
    void aHouseholdThatLacksSeveralIndicatorsOfADimensionLacksItOnce() {
        var details = of(
                poor(4, Set.of("water", "house"), "kinh"),
                poor(2, Set.of("house", "school"), "kinh"),
                poor(1, Set.of(), "kinh"),
                poor(9, null, "kinh"),
                near(3, Set.of("school"), "kinh"));
        assertEquals(List.of("education", "living"), codes(details, "poor", "dimension"));
        assertEquals(
                new Detail("poor", "dimension", "living", "Nơi sống", 2, 6, null),
                one(details, "poor", "dimension", "living"));
        assertEquals(1, one(details, "poor", "dimension", "education").households());
        assertEquals(0, one(details, "near_poor", "dimension", "living").households());
    }

    @Test
    void aHouseholdThatNobodySurveyedLacksNothingKnown() {
        var details = of(poor(4, null, "kinh"), poor(1, Set.of(), "kinh"));
        assertEquals(
                new Detail("poor", "surveyed", "surveyed", null, 1, 1, null),
                one(details, "poor", "surveyed", "surveyed"));
        assertEquals(0, one(details, "poor", "lacking", "water").households());
    }

    @Test
    void aHouseholdWithSeveralCausesCountsInEach() {
        var both = household(PovertyClass.POOR, 3, Set.of(), List.of("land", "capital"), "kinh");
        var details = of(both, household(PovertyClass.POOR, 2, Set.of(), List.of("capital"), "kinh"));
        assertEquals(1, one(details, "poor", "cause", "land").households());
        assertEquals(2, one(details, "poor", "cause", "capital").households());
        assertEquals(5, one(details, "poor", "cause", "capital").persons());
    }

    @Test
    void groupsOverlapAndOtherIsNoRemainder() {
        var details = of(
                household(PovertyClass.POOR, 2, Set.of(), List.of(), "tay", Group.MINORITY, Group.NO_LABOUR_CAPACITY),
                household(PovertyClass.POOR, 3, Set.of(), List.of(), "tay", Group.MINORITY, Group.PERSON_OF_MERIT),
                household(PovertyClass.POOR, 5, Set.of(), List.of(), "kinh", Group.FEMALE_HEAD));
        assertEquals(2, one(details, "poor", "group", "minority").households());
        assertEquals(1, one(details, "poor", "group", "no_labour_capacity").households());
        assertEquals(1, one(details, "poor", "group", "person_of_merit").households());
        assertEquals(1, one(details, "poor", "group", "female_head").households());
        assertEquals(new Detail("poor", "group", "other", null, 1, 5, null), one(details, "poor", "group", "other"));
    }

    @Test
    void peoplesAreThoseOfHeadsAndOfAllHouseholdsToo() {
        var details = of(
                poor(2, Set.of(), "tay"),
                near(3, Set.of(), "dao"),
                household(PovertyClass.NONE, 4, null, List.of(), "kinh"),
                household(PovertyClass.NONE, 0, null, List.of(), null));
        assertEquals(List.of("dao", "kinh", "tay"), codes(details, "all", "ethnicity"));
        assertEquals(4, one(details, "all", "ethnicity", "kinh").persons());
        assertEquals(List.of("tay"), codes(details, "poor", "ethnicity"));
        assertTrue(details.stream().noneMatch(each -> each.of().equals("none")));
    }

    private static List<Detail> of(Profiled... households) {
        var dimensions = List.of(
                new NamedDimension("education", "Giáo dục", List.of(new Indicator("school", "Trường"))),
                new NamedDimension(
                        "living", "Nơi sống", List.of(new Indicator("water", "Nước"), new Indicator("house", "Nhà"))));
        return Details.of(List.of(households), dimensions, CAUSES);
    }

    private static Detail one(List<Detail> details, String of, String by, String code) {
        var found = details.stream()
                .filter(each -> each.of().equals(of)
                        && each.by().equals(by)
                        && each.code().equals(code))
                .toList();
        assertEquals(1, found.size());
        return found.get(0);
    }

    private static List<String> codes(List<Detail> details, String of, String by) {
        return details.stream()
                .filter(each -> each.of().equals(of) && each.by().equals(by))
                .map(Detail::code)
                .toList();
    }

    private static Profiled poor(long persons, Set<String> lacking, String ethnicity) {
        return household(PovertyClass.POOR, persons, lacking, List.of(), ethnicity);
    }

    private static Profiled near(long persons, Set<String> lacking, String ethnicity) {
        return household(PovertyClass.NEAR_POOR, persons, lacking, List.of(), ethnicity);
    }

    private static Profiled household(
            PovertyClass povertyClass,
            long persons,
            Set<String> lacking,
            List<String> causes,
            String ethnicity,
            Group... groups) {
        return new Profiled(
                VILLAGE, povertyClass, persons, lacking, causes, ethnicity, Set.copyOf(Arrays.asList(groups)));
    }
}
