/** Submissions: the reports that are owed, as their places sign them and the level above accepts them. */
package vn.giamngheo.reporting.submission;
