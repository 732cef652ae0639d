/** Money that livelihood projects ask for: reserved on the holder's balance or refused, once for each request. */
package vn.giamngheo.budget.funding;
