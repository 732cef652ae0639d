/** How figures are held against each other: two sides, an operator, and what becomes of a figure that is missing. */
package vn.giamngheo.indicators.check;
