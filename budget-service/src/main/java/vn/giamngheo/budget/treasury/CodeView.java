package vn.giamngheo.budget.treasury;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.budget.ledger.DocumentView.HolderView;
import vn.giamngheo.budget.ledger.Source;
import vn.giamngheo.platform.vocabulary.Nature;

/** What codes of the treasury mean at a place. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CodeView(
        UUID id,
        UUID areaId,
        Codes codes,
        HolderView holder,
        String programme,
        String line,
        Source source,
        Nature nature,
        int originYear,
        LocalDate validFrom,
        LocalDate validTo) {}
