package vn.giamngheo.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A boundary act in force. Type {@code boundary-act.v1}, in the topic of the places: it comes after the states of all
 * places that it changed, and whoever copies them shows them together when it has come.
 *
 * @param number of the act, such as {@code 19/2025/QĐ-TTg}
 * @param issuedOn a day, a month or a year; null where the act is not dated
 * @param effectiveOn the first day of the new places
 * @param places how many states of places it published
 */
public record BoundaryActState(
        UUID id,
        int eventVersion,
        boolean deleted,
        String number,
        String issuedOn,
        String issuer,
        String title,
        LocalDate effectiveOn,
        int places)
        implements EventData.State {

    public static final String TYPE = "boundary-act.v1";
}
