package vn.giamngheo.indicators.published;

import java.util.Comparator;

/** A line of a form. */
record RowKey(Form form, RowUnit unit) {

    static final Comparator<RowKey> IN_ORDER =
            Comparator.comparing(RowKey::form).thenComparing(RowKey::unit);
}
