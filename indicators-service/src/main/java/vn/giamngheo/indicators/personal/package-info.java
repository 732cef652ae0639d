/**
 * What tells who somebody is: sealed where it is stored, found by a blind index, masked for whoever does not need it, and
 * every look at it logged.
 */
package vn.giamngheo.indicators.personal;
