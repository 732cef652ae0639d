package vn.giamngheo.budget.ceiling;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import vn.giamngheo.budget.ledger.Source;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.platform.vocabulary.Nature;

/** @param amount in đồng; 0 where nothing may be given */
record CeilingPart(
        @NotBlank String line,
        @NotNull Source source,
        @NotNull Nature nature,
        @NotNull Money amount) {

    boolean isOfSameMoney(CeilingPart other) {
        return line.equals(other.line) && source == other.source && nature == other.nature;
    }
}
