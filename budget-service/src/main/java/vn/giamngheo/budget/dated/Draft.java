package vn.giamngheo.budget.dated;

import java.util.UUID;
import vn.giamngheo.events.DatedState;

/** What a request says, checked: a state that lacks its id and version only. */
@FunctionalInterface
public interface Draft<S extends DatedState> {

    S as(UUID id, int version);
}
