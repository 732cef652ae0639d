/**
 * Rà soát hộ nghèo, hộ cận nghèo: the review of a commune's households as a proceeding (QĐ 24/2021/QĐ-TTg Art. 4), from
 * the list to the decision. Its times and shares are data; its order is code, and a step that is not next does not exist.
 */
package vn.giamngheo.indicators.review;
