/** Forms 14 and 15: the members of poor and near-poor households, for those who meet them. */
package vn.giamngheo.indicators.memberlist;
