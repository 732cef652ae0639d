/** Charts of reports as SVG: bars with their labels and figures, drawn without fonts or a screen. */
package vn.giamngheo.reporting.chart;
