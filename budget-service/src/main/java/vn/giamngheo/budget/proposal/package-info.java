/** Allocation by norm: criteria, coefficients and bases divide amounts, until an act allocates them. */
package vn.giamngheo.budget.proposal;
