/** What a process remembers of the tokens that it has verified. */
package vn.giamngheo.platform.token;
