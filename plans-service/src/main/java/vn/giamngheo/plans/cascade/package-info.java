/** Targets of a plan that are given to places below (giao chỉ tiêu). */
package vn.giamngheo.plans.cascade;
