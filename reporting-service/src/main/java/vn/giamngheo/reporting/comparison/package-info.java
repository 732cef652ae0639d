/** One figure of several places and years side by side (so sánh địa bàn và năm). */
package vn.giamngheo.reporting.comparison;
