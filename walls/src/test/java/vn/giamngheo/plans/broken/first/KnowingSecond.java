package vn.giamngheo.plans.broken.first;

import vn.giamngheo.plans.broken.second.KnowingFirst;

/** One half of a circle. */
public record KnowingSecond(KnowingFirst other) {}
