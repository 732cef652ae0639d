package vn.giamngheo.reporting.inquiry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import vn.giamngheo.platform.act.Act;

/** @param act that orders it; absent for none */
record WithdrawalRequest(
        @NotBlank @Size(max = 2000) String reason, @Valid Act act) {}
