package vn.giamngheo.budget.proposal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import vn.giamngheo.platform.act.Act;

/** The act by which a proposal becomes an allocation. */
record EnactmentRequest(
        @NotNull LocalDate date,
        @NotNull @Valid Act act,
        @Size(max = 1000) String note) {}
