/** Chuẩn nghèo: poverty standards as dated data of the nation or of a province, and which one holds. */
package vn.giamngheo.indicators.standard;
