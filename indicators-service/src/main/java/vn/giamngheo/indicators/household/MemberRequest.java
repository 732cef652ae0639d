package vn.giamngheo.indicators.household;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import vn.giamngheo.indicators.personal.Person;
import vn.giamngheo.platform.value.PartialDate;

/**
 * A member of a household.
 *
 * @param birth a day, a month or a year
 * @param ethnicity in small letters without marks, such as {@code kinh}, {@code tay}
 * @param citizenId twelve digits (căn cước), nine on an old card; absent where none is known
 */
record MemberRequest(
        @NotBlank @Size(max = 100) String name,
        @NotNull PartialDate birth,
        @NotNull Sex sex,
        @NotNull @Pattern(regexp = "[a-z_]{2,30}") String ethnicity,
        @NotNull Relation relation,
        @Pattern(regexp = "[0-9]{9}|[0-9]{12}") String citizenId) {

    Person person() {
        return new Person(name.strip(), birth.text(), citizenId);
    }

    @Override
    public String toString() {
        return "MemberRequest";
    }
}
