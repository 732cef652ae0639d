package vn.giamngheo.budget.support;

import java.util.List;
import java.util.UUID;
import vn.giamngheo.platform.value.Money;

/**
 * What a payment went to households for.
 *
 * @param total of the supports, at most what was paid
 * @param takenBack whether the payment was taken back since
 */
record SupportsView(UUID payment, Money total, boolean takenBack, List<SupportPart> supports) {}
