package vn.giamngheo.indicators.scoresheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.giamngheo.indicators.classification.Settlement;

/** By which sheet households are scored. */
@ApplicationScoped
public class FindingSheets {

    @Inject
    Sheets sheets;

    /** The sheet of the standard for a place on a day; the nearest place's newest one. */
    public Optional<AppliedSheet> inForce(UUID standard, UUID area, Settlement settlement, LocalDate on) {
        return sheets.inForce(standard, area, settlement, on).map(SheetRow::applied);
    }

    /** The same with its words. */
    public Optional<DescribedSheet> described(UUID standard, UUID area, Settlement settlement, LocalDate on) {
        return sheets.inForce(standard, area, settlement, on).map(DescribedSheet::of);
    }
}
