package vn.giamngheo.plans.programme;

import java.util.List;

/**
 * Where a line applies.
 *
 * @param revision raised by each change, so that every state has an ETag of its own
 * @param periods none for everywhere
 */
record ApplicabilityView(String programme, String line, int revision, List<ApplicabilityRequest.Period> periods) {}
