/** What changes elsewhere make due is checked a moment later. */
package vn.giamngheo.platform.due;
