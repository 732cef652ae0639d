package vn.giamngheo.indicators.standard;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import vn.giamngheo.platform.act.Act;

/** An act that lets a standard hold longer. @param validTo the new last day, inclusive */
record ExtensionRequest(
        @NotNull LocalDate validTo, @NotNull @Valid Act act) {}
