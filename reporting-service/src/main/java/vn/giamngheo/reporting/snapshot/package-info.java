/** Snapshots: what a report said when it was published, frozen to the byte. */
package vn.giamngheo.reporting.snapshot;
