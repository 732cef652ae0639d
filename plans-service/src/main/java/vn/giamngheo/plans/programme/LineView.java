package vn.giamngheo.plans.programme;

import vn.giamngheo.platform.reference.Name;

/**
 * A line as a place sees it.
 *
 * @param parent the code of the line that it is a part of; null for the topmost ones
 * @param localNumber the number that the place gives it; null where none is asked about, or it gives none
 */
record LineView(String code, String parent, LineKind kind, Name name, String localNumber) {}
