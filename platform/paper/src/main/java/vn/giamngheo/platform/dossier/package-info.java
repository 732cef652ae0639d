/** The dossier (hồ sơ) of a thing: its acts with their files, what was done to it by whom, and what is wrong with it. */
package vn.giamngheo.platform.dossier;
