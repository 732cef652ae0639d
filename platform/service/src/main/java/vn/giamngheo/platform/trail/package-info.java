/** Who did what: written by everything that changes something or shows people, in the transaction that does it. */
package vn.giamngheo.platform.trail;
