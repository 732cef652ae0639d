package vn.giamngheo.plans.broken.second;

import vn.giamngheo.plans.broken.first.KnowingSecond;

/** The other half of a circle. */
public record KnowingFirst(KnowingSecond other) {}
