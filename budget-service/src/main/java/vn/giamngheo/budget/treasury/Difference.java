package vn.giamngheo.budget.treasury;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import vn.giamngheo.budget.ledger.DocumentView.HolderView;
import vn.giamngheo.budget.ledger.Source;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.platform.vocabulary.Nature;

/**
 * What ledger and treasury say differently of one voucher of one holder, for one purpose.
 *
 * @param voucher absent when the ledger names none
 * @param areaId the place whose table does not know the codes; absent when they mean something
 * @param codes that mean nothing; absent when they mean something
 * @param from the first date of what is compared
 * @param ledger paid and advanced, less what came back
 * @param statement the same as the treasury states it
 * @param difference statement less ledger
 * @param documents the papers of the ledger
 * @param key of the list
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Difference(
        Kind kind,
        String voucher,
        UUID areaId,
        Codes codes,
        HolderView holder,
        String programme,
        String line,
        Source source,
        Nature nature,
        Integer originYear,
        LocalDate from,
        LocalDate to,
        Money ledger,
        Money statement,
        Money difference,
        List<UUID> documents,
        @JsonIgnore String key) {

    /** How they differ. */
    enum Kind {
        @JsonProperty("only_in_ledger")
        ONLY_IN_LEDGER,
        @JsonProperty("only_in_statement")
        ONLY_IN_STATEMENT,
        @JsonProperty("other_amount")
        OTHER_AMOUNT,
        /** Nobody has said what the codes mean; the ledger cannot be asked. */
        @JsonProperty("unmapped_code")
        UNMAPPED_CODE;

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** All differences of one kind together. */
    record Total(Kind kind, long count, Money ledger, Money statement, Money difference) {}
}
