package vn.giamngheo.plans.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What was done on a day, as it is known now.
 *
 * @param reference by what whoever sent it in a file knows it again; absent where it came alone
 * @param version the number of the last of the versions
 * @param versions all that it said, the first one first
 * @param withdrawn absent of one that counts
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EntryView(
        UUID id,
        UUID activity,
        String reference,
        int version,
        LocalDate date,
        UUID areaId,
        BigDecimal output,
        Participants participants,
        CostReference cost,
        List<EntryVersion> versions,
        Withdrawal withdrawn) {}
