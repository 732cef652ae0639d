package vn.giamngheo.indicators.grant;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What recipients say they did. */
enum ReturnKind {
    /** Of a member: its card of health insurance is valid on the day (thẻ bảo hiểm y tế còn giá trị). */
    @JsonProperty("insurance_card_valid")
    INSURANCE_CARD_VALID(true),
    /** Of a household: it has a loan by the day (đã được vay vốn). */
    @JsonProperty("loan_made")
    LOAN_MADE(false);

    private final boolean ofMembers;

    ReturnKind(boolean ofMembers) {
        this.ofMembers = ofMembers;
    }

    /** Whether it is said of each member, else of the household. */
    boolean isOfMembers() {
        return ofMembers;
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ReturnKind> ofWireName(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.wireName().equals(name))
                .findFirst();
    }

    static List<String> wireNames() {
        return Arrays.stream(values()).map(ReturnKind::wireName).toList();
    }
}
