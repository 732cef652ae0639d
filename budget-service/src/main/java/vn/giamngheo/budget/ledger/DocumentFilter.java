package vn.giamngheo.budget.ledger;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Which documents are asked for. Whatever is null is not asked.
 *
 * @param area who gives or receives under it: the place, all below it and their agencies; null for the whole country
 * @param tree the day whose places and parents apply
 * @param year the budget year
 * @param line a programme line of one of the postings
 * @param source of one of the postings
 * @param from the first date
 * @param to the last date
 */
public record DocumentFilter(
        LedgerDocument.Kind kind,
        UUID area,
        LocalDate tree,
        Integer year,
        String programme,
        String line,
        Source source,
        LocalDate from,
        LocalDate to) {}
