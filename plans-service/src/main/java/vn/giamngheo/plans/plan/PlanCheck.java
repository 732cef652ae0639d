package vn.giamngheo.plans.plan;

import java.util.UUID;

/** What another feature looks at when a plan is issued or amended, in that transaction. */
public interface PlanCheck {

    /** @param plan locked */
    void check(UUID plan);
}
