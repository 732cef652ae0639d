package vn.giamngheo.plans.plan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a plan is given back. */
record PlanReturn(@NotBlank @Size(max = 2000) String reason) {}
