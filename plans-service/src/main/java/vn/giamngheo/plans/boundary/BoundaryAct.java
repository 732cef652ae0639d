package vn.giamngheo.plans.boundary;

import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.events.BoundaryActState;

/**
 * A boundary act.
 *
 * @param eventVersion 0 while it is a draft
 * @param issuedOn a day, a month or a year; may be null
 * @param places how many states of places it published; 0 while it is a draft
 * @param actId the recorded act with its signatory and files
 */
public record BoundaryAct(
        UUID id,
        int eventVersion,
        boolean deleted,
        String number,
        String issuedOn,
        String issuer,
        String title,
        LocalDate effectiveOn,
        int places,
        UUID actId) {

    boolean isDraft() {
        return eventVersion == 0;
    }

    /** The act coming into force with the states of so many places. */
    BoundaryAct enacted(int published) {
        return new BoundaryAct(
                id, eventVersion + 1, deleted, number, issuedOn, issuer, title, effectiveOn, published, actId);
    }

    BoundaryActState state() {
        return new BoundaryActState(id, eventVersion, deleted, number, issuedOn, issuer, title, effectiveOn, places);
    }
}
