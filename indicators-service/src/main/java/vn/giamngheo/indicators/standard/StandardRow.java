package vn.giamngheo.indicators.standard;

import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.events.Label;

/** A row of {@code poverty_standard}. */
public record StandardRow(
        UUID id,
        String code,
        Label name,
        UUID areaId,
        LocalDate validFrom,
        LocalDate validTo,
        StandardContent content,
        UUID actId) {}
