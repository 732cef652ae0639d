/** How this service's own data is kept. */
package vn.giamngheo.reporting.stored;
