/** Difficulties: what stands in the way, what is proposed, and what whoever is asked has answered. */
package vn.giamngheo.reporting.difficulty;
