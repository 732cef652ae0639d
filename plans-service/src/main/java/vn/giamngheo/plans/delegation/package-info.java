/** Ủy quyền: who may act in whose name at which places, from a day to a day, by act. */
package vn.giamngheo.plans.delegation;
