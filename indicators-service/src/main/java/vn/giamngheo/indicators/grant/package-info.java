/** Who acts on decisions, such as an insurer or a bank, gets lists of beneficiaries under a grant, and nothing beyond it. */
package vn.giamngheo.indicators.grant;
