package vn.giamngheo.plans.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.reference.References;

/** The plans, for features that carry them out. */
@ApplicationScoped
public class PlansInUse {

    @Inject
    Plans plans;

    @Inject
    ReadingPlan reading;

    @Inject
    Places places;

    /**
     * A target of a plan.
     *
     * @param comparator as it is told to others
     * @param value null where there is none
     */
    public record Target(String key, String indicator, String comparator, BigDecimal value, String unit) {}

    /**
     * Has a plan that a body names be one that is in force, of the place or of one above it, for the programme.
     *
     * @param target the key of one of its targets; null for none
     * @throws ProblemException 422 otherwise
     */
    public void require(UUID id, String target, UUID area, String programme, LocalDate on) {
        var plan = plans.find("id = ?1 and not deleted", id)
                .firstResultOptional()
                .filter(Plan::isInForce)
                .filter(found -> found.isOf(programme))
                .filter(found -> places.isWithin(area, List.of(found.areaId()), on))
                .orElseThrow(() -> References.unknown(
                        "/plan",
                        new Words("kế hoạch của nơi này hoặc cấp trên", "plan of this place or one above"),
                        id.toString(),
                        "(" + programme + ")"));
        if (target != null
                && plan.targets().stream().noneMatch(each -> each.key().equals(target))) {
            throw References.unknown("/target", new Words("chỉ tiêu của kế hoạch", "target of the plan"), target, "");
        }
    }

    /**
     * What a plan wants to reach.
     *
     * @throws ProblemException 404 when there is none, 403 when it is none of the caller's
     */
    public List<Target> targets(UUID id) {
        return reading.readable(id).targets().stream()
                .map(each -> new Target(
                        each.key(), each.indicatorCode(), each.comparator().wireName(), each.value(), each.unit()))
                .toList();
    }
}
