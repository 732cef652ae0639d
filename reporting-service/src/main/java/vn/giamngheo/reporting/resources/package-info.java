/** All that serves a programme at a place: the ledger, and beside it, never added in, what other money does. */
package vn.giamngheo.reporting.resources;
