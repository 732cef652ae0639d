/** Rules that figures are held against, kept as data; what breaks one is recorded all the same and becomes a finding. */
package vn.giamngheo.indicators.validation;
