/** Resources beside the ledger: printed next to it, never added into its totals or rates. */
package vn.giamngheo.budget.beside;
