package vn.giamngheo.plans.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.platform.reference.Name;

/**
 * A programme with its lines in the order of the decision that made it.
 *
 * @param revision raised by each change, so that every state has an ETag of its own
 */
record ProgrammeView(
        UUID id,
        int revision,
        String code,
        Name name,
        LocalDate validFrom,
        LocalDate validTo,
        List<ProgrammeRequest.Line> lines) {}
