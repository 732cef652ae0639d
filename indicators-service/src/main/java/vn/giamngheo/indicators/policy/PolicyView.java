package vn.giamngheo.indicators.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.reference.Name;
import vn.giamngheo.platform.value.Money;

/** A policy. @param area the country, or the province whose own it is */
record PolicyView(
        UUID id,
        String code,
        Name name,
        PolicyKind kind,
        UUID area,
        Beneficiary beneficiary,
        List<EntitledClass> classes,
        Integer newlyEscapedMonths,
        Money norm,
        LocalDate validFrom,
        LocalDate validTo,
        Act act) {

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
