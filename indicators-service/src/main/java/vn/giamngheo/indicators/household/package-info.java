/** Hộ gia đình: households with their members, and what happens to them. A household keeps its id wherever it goes. */
package vn.giamngheo.indicators.household;
