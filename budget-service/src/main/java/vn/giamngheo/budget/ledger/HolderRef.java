package vn.giamngheo.budget.ledger;

import vn.giamngheo.platform.value.AreaCode;

/**
 * A holder of money as a request names it: a place by its code on the document's date, or an agency by its code.
 * Exactly one of them.
 */
public record HolderRef(AreaCode area, String agency) {

    public String text() {
        return area == null ? agency : area.text();
    }
}
