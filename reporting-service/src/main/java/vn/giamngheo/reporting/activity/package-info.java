/** Activities of plans: what each was to bring about, what it did, who took part, and which are late. */
package vn.giamngheo.reporting.activity;
