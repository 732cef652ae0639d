/** The classes of households, from day to day and by each standard. They change by decision only. */
package vn.giamngheo.indicators.standing;
