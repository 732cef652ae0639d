/** Released figures: what a province shows to everybody, without a token, and what of it is left out as too small. */
package vn.giamngheo.reporting.release;
