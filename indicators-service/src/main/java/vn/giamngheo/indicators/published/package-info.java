/**
 * Results of the household review that exist as signed tables: recorded as they are, beside the households that may also be
 * there; what does not fit in them becomes findings, and nothing of it is put right here.
 */
package vn.giamngheo.indicators.published;
