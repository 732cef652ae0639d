/** Livelihood projects of communities, from the proposal to the closing, and the money that they ask the ledger for. */
package vn.giamngheo.plans.livelihood;
