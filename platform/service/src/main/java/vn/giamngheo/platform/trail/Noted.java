package vn.giamngheo.platform.trail;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.Set;
import java.util.UUID;

/** What the trail knows of the transaction that is under way. */
@TransactionScoped
class Noted implements Serializable {

    private static final long serialVersionUID = 1;

    private boolean written;
    private transient Object before;

    private String act;
    private transient Thing thing;
    private transient Set<UUID> places = Set.of();

    void written() {
        written = true;
    }

    boolean isWritten() {
        return written;
    }

    void restsOn(String number) {
        act = act == null ? number : act;
    }

    String act() {
        return act;
    }

    void isAbout(Thing about) {
        thing = about;
    }

    Thing thing(Thing otherwise) {
        return thing == null ? otherwise : thing;
    }

    void concerns(Set<UUID> some) {
        places = some;
    }

    Set<UUID> places() {
        return places;
    }

    void replaces(Object view) {
        before = view;
    }

    Object before() {
        return before;
    }
}
