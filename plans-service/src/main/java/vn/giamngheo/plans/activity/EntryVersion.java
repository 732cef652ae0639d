package vn.giamngheo.plans.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import vn.giamngheo.platform.place.Place;

/**
 * What an entry says, or once said.
 *
 * @param areaId the place, as it was on {@code date}
 * @param reason why it says something else than before; absent of the first
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
record EntryVersion(
        int number,
        LocalDate date,
        UUID areaId,
        BigDecimal output,
        @Embedded Participants participants,
        @Embedded CostReference cost,
        String reason,
        @Column(name = "recorded_at") Instant recordedAt,
        @Column(name = "recorded_by") String recordedBy) {

    static EntryVersion of(int number, EntryRequest request, Place place, String reason, String by) {
        return new EntryVersion(
                number,
                request.date(),
                place.id(),
                request.output(),
                request.participants(),
                request.cost(),
                reason,
                Instant.now(),
                by);
    }

    boolean says(EntryRequest request, Place place) {
        return date.equals(request.date())
                && areaId.equals(place.id())
                && output.compareTo(request.output()) == 0
                && Objects.equals(participants, request.participants())
                && Objects.equals(cost, request.cost());
    }
}
