/** What stands beside the ledger: it is printed next to it, and never added in. */
package vn.giamngheo.reporting.beside;
