/** Forms 1, 2 and 3 of the household review: what villages found, added up to communes, provinces and the country. */
package vn.giamngheo.reporting.review;
