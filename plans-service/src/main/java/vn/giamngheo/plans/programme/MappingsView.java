package vn.giamngheo.plans.programme;

import java.util.List;

/**
 * Where the lines of a programme go on.
 *
 * @param revision that of the programme, raised by each change
 */
record MappingsView(String programme, int revision, List<LineMapping> mappings) {}
