/**
 * How a token is checked: which keys its issuer has and how often it is asked for them, which tokens were good a moment ago,
 * and what is said of one that is not taken.
 */
package vn.giamngheo.platform.token;
