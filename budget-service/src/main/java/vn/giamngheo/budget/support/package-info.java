/** What payments of the ledger went to households for: told by the ids of the households, which nobody here can name. */
package vn.giamngheo.budget.support;
