/** Who registered to escape poverty and what became of them, against what plans want: counts, and nobody. */
package vn.giamngheo.reporting.escape;
