package vn.giamngheo.plans.broken;

import vn.giamngheo.budget.broken.Neighbour;

/** A service that knows another. */
public class ReachingAcross {

    Neighbour[] neighbours() {
        return new Neighbour[0];
    }
}
