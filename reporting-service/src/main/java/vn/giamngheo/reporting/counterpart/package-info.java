/** The local share (vốn đối ứng) that acts require, against the one that is there. */
package vn.giamngheo.reporting.counterpart;
