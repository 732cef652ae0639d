/** What acts say of places: rural or urban, their region, their difficulties. */
package vn.giamngheo.plans.classification;
