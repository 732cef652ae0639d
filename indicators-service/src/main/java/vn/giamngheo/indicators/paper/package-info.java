/** The papers of the household review: printed from templates that are loaded as data, or in a plain layout of our own. */
package vn.giamngheo.indicators.paper;
