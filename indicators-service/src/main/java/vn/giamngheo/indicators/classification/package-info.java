/**
 * Which class a household has by a poverty standard: the rules of NĐ 07/2021/NĐ-CP Art. 3 and TT 07/2021/TT-BLĐTBXH, with
 * every figure of them given as data. It knows neither database nor clock nor caller.
 */
package vn.giamngheo.indicators.classification;
