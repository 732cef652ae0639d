/** Regular policies: who is entitled to what by which act, and who got it. */
package vn.giamngheo.indicators.policy;
