package vn.giamngheo.indicators.personal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.identity.Roles;

/**
 * How much of a person a caller sees: names for those who meet the household, citizen numbers for the commune's officer
 * only, initials and years for all others.
 */
@ApplicationScoped
public class Sight {

    /** The roles that see names; no other may read what shows them and cannot be cut down to initials, such as a scan. */
    public static final Set<String> SEE_NAMES =
            Set.of(Roles.SURVEYOR, Roles.VILLAGE_HEAD, Roles.COMMUNE_OFFICER, Roles.APPROVER);

    private static final int SHOWN_DIGITS = 3;

    @Inject
    Caller caller;

    public boolean ofNames() {
        return SEE_NAMES.stream().anyMatch(caller::hasRole);
    }

    public boolean ofCitizenIds() {
        return caller.hasRole(Roles.COMMUNE_OFFICER);
    }

    /** The person as the caller sees it. */
    public Person shown(Person person) {
        return new Person(
                nameShown(person.name()),
                ofNames() ? person.birth() : person.birth().substring(0, 4),
                ofCitizenIds() ? person.citizenId() : lastDigits(person.citizenId()));
    }

    /** The name of somebody as the caller sees it. */
    public String nameShown(String name) {
        return ofNames() ? name : initials(name);
    }

    private static String initials(String name) {
        return Arrays.stream(name.strip().split("\\s+"))
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)) + "***")
                .collect(Collectors.joining(" "));
    }

    private static String lastDigits(String citizenId) {
        return citizenId == null
                ? null
                : "*".repeat(citizenId.length() - SHOWN_DIGITS)
                        + citizenId.substring(citizenId.length() - SHOWN_DIGITS);
    }
}
