package vn.giamngheo.indicators.review;

import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.platform.act.Act;

/** How reviews of a kind proceed, and since when. */
record RuleView(UUID id, ReviewKind kind, LocalDate validFrom, LocalDate validTo, RuleContent content, Act act) {}
