package vn.giamngheo.plans.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giamngheo.plans.PlansProblem;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.reference.References;
import vn.giamngheo.platform.value.AreaCode;
import vn.giamngheo.platform.value.Period;

/** The plans, for features that carry them out. */
@ApplicationScoped
public class PlansInUse {

    @Inject
    Plans plans;

    @Inject
    ReadingPlan reading;

    @Inject
    Places places;

    @Inject
    PlanScope scope;

    @Inject
    Acts acts;

    /**
     * A target of a plan.
     *
     * @param comparator as it is told to others
     * @param value null where there is none
     */
    public record Target(String key, String indicator, String comparator, BigDecimal value, String unit) {}

    /**
     * Has a plan that a body names be one that is in force, of the place or of one above it, which may have taken it over by that
     * day, for the programme.
     *
     * @param target the key of one of its targets; null for none
     * @throws ProblemException 422 otherwise
     */
    public void require(UUID id, String target, UUID area, String programme, LocalDate on) {
        var plan = inForce(id, area, on);
        if (!plan.isOf(programme)) {
            throw References.unknown("/programme", PlanRules.EDITION, programme, "");
        }
        if (target != null
                && plan.targets().stream().noneMatch(each -> each.key().equals(target))) {
            throw References.unknown("/target", new Words("chỉ tiêu của kế hoạch", "target of the plan"), target, "");
        }
    }

    /**
     * The same without what it names of the plan.
     *
     * @throws ProblemException 422
     */
    public void requireInForce(UUID id, UUID area, LocalDate on) {
        inForce(id, area, on);
    }

    private Plan inForce(UUID id, UUID area, LocalDate on) {
        return plans.find("id = ?1 and not deleted", id)
                .firstResultOptional()
                .filter(Plan::isInForce)
                .filter(found -> places.isWithin(area, found.placesOn(on), on))
                .orElseThrow(() -> References.unknown(
                        "/plan",
                        new Words("kế hoạch của nơi này hoặc cấp trên", "plan of this place or one above"),
                        id.toString(),
                        ""));
    }

    /**
     * What a plan wants to reach.
     *
     * @throws ProblemException 404 when there is none, 403 when it is none of the caller's
     */
    public List<Target> targets(UUID id) {
        return reading.readable(id).targets().stream().map(PlansInUse::target).toList();
    }

    /**
     * Has a body name an activity that a plan's document names.
     *
     * @param key null for none
     * @throws ProblemException 422 when the plan names no such activity
     */
    public void requireActivity(UUID id, String key) {
        if (key != null
                && plans.existing(id).activities().stream()
                        .noneMatch(each -> each.key().equals(key))) {
            throw References.unknown(
                    "/planActivity", new Words("hoạt động của kế hoạch", "activity of the plan"), key, "");
        }
    }

    /**
     * Has what carries out a plan lie within its days.
     *
     * @throws ProblemException 422
     */
    public void requireWithin(UUID id, LocalDate day, String pointer) {
        var period = plans.existing(id).period();
        if (!period.contains(day)) {
            throw new ProblemException(
                    PlansProblem.OUTSIDE_THE_PLAN, Where.body(pointer), day, period.from(), period.to());
        }
    }

    /**
     * What of a plan others carry out, by its codes and keys.
     *
     * @param title of its paper
     */
    public record Content(
            UUID id,
            Period period,
            String title,
            List<String> programmes,
            Set<String> targets,
            Set<String> activities) {

        /** Which of these the plan has not, or no more; null for what is not named. */
        public List<String> lacks(String programme, String target, String activity) {
            return Stream.of(missing(programme, programmes), missing(target, targets), missing(activity, activities))
                    .flatMap(Optional::stream)
                    .toList();
        }

        private static Optional<String> missing(String key, Collection<String> all) {
            return Optional.ofNullable(key).filter(each -> !all.contains(each));
        }
    }

    /** A plan of whatever state. */
    public Content content(UUID id) {
        var plan = plans.existing(id);
        return new Content(
                id,
                plan.period(),
                acts.existing(plan.actId()).title(),
                plan.programmes(),
                plan.targets().stream().map(PlanTarget::key).collect(Collectors.toSet()),
                plan.activities().stream().map(Activity::key).collect(Collectors.toSet()));
    }

    /** A target of a plan that was {@link #require required}. */
    public Target target(UUID id, String key) {
        return find(id, key).orElseThrow();
    }

    private static Target target(PlanTarget each) {
        return new Target(each.key(), each.indicatorCode(), each.comparator().wireName(), each.value(), each.unit());
    }

    /**
     * A plan that is in force.
     *
     * @param heldBy the place that has it now
     * @param title of its paper
     */
    public record InForce(UUID id, UUID areaId, UUID heldBy, Period period, String title) {}

    /**
     * The caller's plan that a body names, in force and locked.
     *
     * @throws ProblemException 403 when it is none of the caller's, 422 when there is none in force
     */
    public InForce own(UUID id, String pointer) {
        var plan = plans.find("id = ?1 and not deleted", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> unknown(id, pointer));
        scope.require(plan, Where.body(pointer));
        if (!plan.isInForce()) {
            throw unknown(id, pointer);
        }
        return inForce(plan);
    }

    private static ProblemException unknown(UUID id, String pointer) {
        return References.unknown(pointer, new Words("kế hoạch đang hiệu lực", "plan in force"), id.toString(), "");
    }

    /** A plan of whatever state. */
    public InForce existing(UUID id) {
        return inForce(plans.existing(id));
    }

    private InForce inForce(Plan plan) {
        return new InForce(
                plan.id(),
                plan.areaId(),
                plan.heldBy(),
                plan.period(),
                acts.existing(plan.actId()).title());
    }

    /** Has the caller be one who may read the plan. @throws ProblemException 404 or 403 */
    public void requireReadable(UUID id) {
        scope.requireReadable(plans.existing(id));
    }

    /** A target of a plan; empty when the plan has none of that key. */
    public Optional<Target> find(UUID id, String key) {
        return plans.existing(id).targets().stream()
                .filter(each -> each.key().equals(key))
                .map(PlansInUse::target)
                .findFirst();
    }

    /** Whether a sum of parts keeps to what a target wants; a range or words alone are held against nothing. */
    public boolean admits(UUID id, String key, BigDecimal sum) {
        return plans.existing(id).targets().stream()
                .filter(each -> each.key().equals(key))
                .filter(each -> each.value() != null && each.upperValue() == null)
                .allMatch(each -> each.comparator().admits(sum, each.value()));
    }

    /** What the annex says of a target until it is due, by the codes of its places; empty where no column is named. */
    public Map<AreaCode, Long> annex(UUID id, String key) {
        var plan = plans.existing(id);
        return plan.targets().stream()
                .filter(each -> each.key().equals(key) && each.annex() != null)
                .findFirst()
                .map(target -> annex(plan, target))
                .orElse(Map.of());
    }

    private static Map<AreaCode, Long> annex(Plan plan, PlanTarget target) {
        var byPlace = plan.annex().stream()
                .collect(Collectors.groupingBy(AnnexRow::area, LinkedHashMap::new, Collectors.toList()));
        var sums = new LinkedHashMap<AreaCode, Long>();
        byPlace.forEach((place, rows) ->
                sums.put(place, target.annex().sum(rows, target.dueOn().getYear())));
        return sums;
    }
}
