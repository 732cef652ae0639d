/** What is recorded beside the ledger: dated, with its author, corrected by further versions, told to others. */
package vn.giamngheo.budget.dated;
