package vn.giamngheo.standalone;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a person or a system may be allowed to do in the suite. */
enum Role {
    SURVEYOR,
    VILLAGE_HEAD,
    COMMUNE_OFFICER,
    LINE_AGENCY,
    INVESTOR,
    APPRAISER,
    APPROVER,
    FINANCE_OFFICER,
    STANDING_AGENCY,
    SUPERVISOR,
    AUDITOR,
    INTEGRATOR,
    DATA_RECIPIENT,
    ADMIN;

    /** The role as tokens write it. */
    String claim() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static boolean isKnown(String claim) {
        return claims().contains(claim);
    }

    static List<String> claims() {
        return Arrays.stream(values()).map(Role::claim).collect(Collectors.toList());
    }
}
