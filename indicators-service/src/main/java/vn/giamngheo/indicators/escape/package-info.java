/**
 * The escape register (sổ đăng ký thoát nghèo): households that mean to leave poverty in a year, what is planned for them, and
 * what became of them by decisions.
 */
package vn.giamngheo.indicators.escape;
