/** Reports that are published by themselves, each due time once. */
package vn.giamngheo.reporting.schedule;
