package vn.giamngheo.indicators.review;

import java.time.LocalDate;
import java.util.List;
import vn.giamngheo.platform.place.Place;

/** A village in a review, with its households by number. What has not been held or posted is null. */
public record VillagePart(
        Place village,
        LocalDate meetingOn,
        Integer attended,
        Integer agreed,
        LocalDate postedFrom,
        LocalDate postedTo,
        List<String> postedAt,
        List<CasePart> cases) {}
