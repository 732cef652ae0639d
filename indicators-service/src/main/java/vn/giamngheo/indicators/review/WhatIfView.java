package vn.giamngheo.indicators.review;

import java.util.Map;
import vn.giamngheo.indicators.classification.PovertyClass;

/**
 * What another standard would make of the households of a review. No class is changed by it.
 *
 * @param indicatorsKnown false where the standard does not list its indicators yet; those of the survey stand for them
 * @param households those whose income was stated, by the class that they would have
 * @param changed how many of them would have another class than was found
 * @param withoutIncome surveyed by points of sheet B1 or not at all: of them nothing can be said
 */
record WhatIfView(
        String standard,
        boolean indicatorsKnown,
        Map<PovertyClass, Long> households,
        long changed,
        long withoutIncome) {}
