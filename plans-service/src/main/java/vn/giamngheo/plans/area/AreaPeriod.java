package vn.giamngheo.plans.area;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a place was from one day to another.
 *
 * @param validTo the last day, inclusive; null while no end is known
 * @param kind may be null
 * @param parentId null for the country
 */
@Embeddable
record AreaPeriod(LocalDate validFrom, LocalDate validTo, String code, String name, String kind, UUID parentId) {}
