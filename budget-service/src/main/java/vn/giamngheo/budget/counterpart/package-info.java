/** The local share (vốn đối ứng) that is required, held against what has been allocated. */
package vn.giamngheo.budget.counterpart;
