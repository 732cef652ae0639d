/** The livelihood projects of a place and all below it, added up by commune, line and state. */
package vn.giamngheo.reporting.livelihood;
