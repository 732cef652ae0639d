/** What poor and near-poor households are like: forms 4 to 10, 12 and 13 of the household review. */
package vn.giamngheo.reporting.profile;
