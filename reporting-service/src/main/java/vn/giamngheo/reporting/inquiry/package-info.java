/** Inquiries: reports that a place asks for out of turn, with columns of its own. */
package vn.giamngheo.reporting.inquiry;
