package vn.giamngheo.indicators.grant;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.indicators.classification.PovertyClass;
import vn.giamngheo.platform.act.Act;

/** A grant. @param places their ids */
record GrantView(
        UUID id,
        String recipient,
        String name,
        List<UUID> places,
        String standard,
        List<PovertyClass> classes,
        List<GrantedField> fields,
        LocalDate validFrom,
        LocalDate validTo,
        Act act) {

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(validTo);
    }

    boolean tells(GrantedField field) {
        return fields.contains(field);
    }
}
