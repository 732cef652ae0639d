/** Phiếu B1: the items that stand for a household's income, with their points, as those who have the annex load them. */
package vn.giamngheo.indicators.scoresheet;
