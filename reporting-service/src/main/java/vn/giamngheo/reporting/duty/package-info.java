/** Reporting duties: who owes which report to whom, for which periods and by when. */
package vn.giamngheo.reporting.duty;
