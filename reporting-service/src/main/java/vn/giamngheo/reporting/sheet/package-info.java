/** Reports of money as officials hand them round, and as tables for programs. */
package vn.giamngheo.reporting.sheet;
