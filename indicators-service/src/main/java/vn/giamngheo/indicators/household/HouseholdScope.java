package vn.giamngheo.indicators.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** @throws ProblemException 404 when there is none, 403 when the caller may not change it */
    public void requireWritable(UUID household) {
        requireWritable(households.existing(household));
    }

    /** Those of some households that the caller may read: each village is asked about once. */
    public Set<UUID> readable(Collection<UUID> ids) {
        var villages = new HashMap<UUID, Boolean>();
        return households.byIds(ids).stream()
                .filter(household -> villages.computeIfAbsent(household.villageId(), village -> isReadable(household)))
                .map(Household::id)
                .collect(Collectors.toSet());
    }

    /** Households that the caller may change, of many that a file names: each village is asked about once. */
    public Writable writable(Collection<UUID> ids) {
        var byId = households.byIds(ids).stream().collect(Collectors.toMap(Household::id, Function.identity()));
        var refusals = new HashMap<UUID, Optional<ProblemException>>();
        byId.values().forEach(household -> refusals.computeIfAbsent(household.villageId(), this::refusal));
        return new Writable(byId, refusals);
    }

    /** What is known of many households. */
    public record Writable(Map<UUID, Household> byId, Map<UUID, Optional<ProblemException>> refusals) {

        /** @throws ProblemException 422 when there is no such household, 403 when the caller may not change it */
        public void require(UUID household, String pointer) {
            if (!byId.containsKey(household)) {
                throw new ProblemException(IndicatorsProblem.NO_SUCH_HOUSEHOLD, Where.body(pointer));
            }
            refusals.get(byId.get(household).villageId()).ifPresent(refused -> {
                throw refused;
            });
        }
    }

    private Optional<ProblemException> refusal(UUID village) {
        try {
            scope.requireRecorded(village, Days.today(), Where.request());
            return Optional.empty();
        } catch (ProblemException refused) {
            return Optional.of(refused);
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
