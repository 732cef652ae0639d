package vn.giamngheo.indicators.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.indicators.IndicatorsProblem;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.value.AreaCode;
import vn.giamngheo.platform.value.Days;

/** A household is of the village where it lives or lived last, and of what became of that. */
@ApplicationScoped
public class HouseholdScope {

    static final String VILLAGE = "village";

    @Inject
    Households households;

    @Inject
    Places places;

    @Inject
    Scope scope;

    /** @throws ProblemException 404 when there is none, 403 when it is none of the caller's */
    public void requireReadable(UUID household) {
        requireReadable(households.existing(household));
    }

    /**
     * The household that a body names, or whose address it is.
     *
     * @param pointer null for the request as a whole
     * @throws ProblemException 422 when a body names none, else 404; 403 when the caller may not change it
     */
    public void requireWritable(UUID household, String pointer) {
        if (pointer == null) {
            requireWritable(households.existing(household));
        } else {
            requireWritable(households
                    .byId(household)
                    .orElseThrow(() -> new ProblemException(IndicatorsProblem.NO_SUCH_HOUSEHOLD, Where.body(pointer))));
        }
    }

    void requireReadable(Household household) {
        scope.requireRecordedReadable(household.villageId(), Days.today(), Where.request());
    }

    void requireWritable(Household household) {
        scope.requireRecorded(household.villageId(), Days.today(), Where.request());
    }

    /** Whether the caller may read it. */
    boolean isReadable(Household household) {
        try {
            requireReadable(household);
            return true;
        } catch (ProblemException forbidden) {
            return false;
        }
    }

    /**
     * The village that a body names, which the caller may change.
     *
     * @throws ProblemException 422 when the code means something else than a village
     */
    public Place village(AreaCode code, LocalDate on, String pointer) {
        return requireVillage(scope.required(code, on, pointer), pointer);
    }

    /** The village that a body names, whoever's it is. */
    Place anyVillage(AreaCode code, LocalDate on, String pointer) {
        return requireVillage(scope.existing(code, on, pointer), pointer);
    }

    private static Place requireVillage(Place place, String pointer) {
        if (!place.level().equals(VILLAGE)) {
            throw new ProblemException(IndicatorsProblem.NOT_A_VILLAGE, Where.body(pointer), place.code());
        }
        return place;
    }

    /** The village as it is, or was on its last day. */
    Place last(UUID village) {
        return places.nearest(village, Days.today()).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }
}
