/** My work: what a person's places owe, what was returned to them, and what waits for them. */
package vn.giamngheo.reporting.mywork;
