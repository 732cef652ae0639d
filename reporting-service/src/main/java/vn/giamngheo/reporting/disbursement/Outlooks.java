package vn.giamngheo.reporting.disbursement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import vn.giamngheo.platform.value.Money;

/** Makes of what was said the outlook of one row. */
final class Outlooks {

    private final int year;
    private final LocalDate on;

    Outlooks(int year, LocalDate on) {
        this.year = year;
        this.on = on;
    }

    /**
     * @param head the place or agency whose own word stands for the whole row
     * @param said by the holders of the row
     */
    Outlook of(UUID head, Collection<Said> said) {
        var counted = said.stream()
                .filter(each -> said.stream().noneMatch(each::isWithin))
                .toList();
        var pledges = counted.stream().filter(Said::pledge).toList();
        return new Outlook(
                expected(head, counted, YearMonth.from(on).atEndOfMonth()),
                expected(head, counted, endOfQuarter()),
                expected(head, counted, LocalDate.of(year, 12, 31)),
                expected(head, counted, LocalDate.of(year + 1, 1, 31)),
                days(pledges, day -> !day.isAfter(on))
                        .max(Comparator.naturalOrder())
                        .map(day -> pledge(head, at(pledges, day), day))
                        .orElse(null),
                days(pledges, day -> day.isAfter(on))
                        .min(Comparator.naturalOrder())
                        .map(day -> pledge(head, at(pledges, day), day))
                        .orElse(null),
                reason(said));
    }

    private LocalDate endOfQuarter() {
        return YearMonth.from(on.with(IsoFields.DAY_OF_QUARTER, 1))
                .plusMonths(2)
                .atEndOfMonth();
    }

    private static Outlook.Expected expected(UUID head, List<Said> counted, LocalDate until) {
        var estimates = at(counted.stream().filter(each -> !each.pledge()).toList(), until);
        return estimates.isEmpty()
                ? null
                : new Outlook.Expected(until, sum(estimates, Said::amount), basis(head, estimates));
    }

    private Outlook.Pledge pledge(UUID head, List<Said> pledges, LocalDate until) {
        var amount = sum(pledges, Said::amount);
        if (until.isAfter(on)) {
            return new Outlook.Pledge(until, amount, basis(head, pledges), null, null);
        }
        var disbursed = sum(pledges, Said::disbursed);
        return new Outlook.Pledge(until, amount, basis(head, pledges), disbursed, disbursed.compareTo(amount) >= 0);
    }

    private static Outlook.Basis basis(UUID head, List<Said> said) {
        return said.stream().allMatch(each -> each.holderId().equals(head)) ? Outlook.Basis.SAID : Outlook.Basis.SUMMED;
    }

    private static Stream<LocalDate> days(List<Said> said, Predicate<LocalDate> which) {
        return said.stream().map(Said::until).filter(which);
    }

    private static List<Said> at(List<Said> said, LocalDate until) {
        return said.stream().filter(each -> each.until().equals(until)).toList();
    }

    private static Money sum(List<Said> said, ToLongFunction<Said> amount) {
        return Money.sum(
                said.stream().map(each -> Money.of(amount.applyAsLong(each))).toList());
    }

    private static String reason(Collection<Said> said) {
        return said.stream()
                .filter(each -> each.reason() != null)
                .max(Comparator.comparing(Said::date).thenComparing(Said::until).thenComparing(Said::holderId))
                .map(Said::reason)
                .orElse(null);
    }
}
