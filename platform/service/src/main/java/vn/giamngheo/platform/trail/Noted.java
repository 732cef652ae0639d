package vn.giamngheo.platform.trail;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;

/** What the trail knows of the transaction that is under way. */
@TransactionScoped
class Noted implements Serializable {

    private static final long serialVersionUID = 1;

    private boolean written;
    private transient Object before;

    void written() {
        written = true;
    }

    boolean isWritten() {
        return written;
    }

    void replaces(Object view) {
        before = view;
    }

    Object before() {
        return before;
    }
}
