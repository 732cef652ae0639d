/** The sheet of every meeting about disbursement (giải ngân): who has what, and how far it has come, on any day. */
package vn.giamngheo.reporting.disbursement;
