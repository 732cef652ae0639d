package vn.giamngheo.plans.programme;

import java.util.List;
import java.util.UUID;

/**
 * The lines that a place runs, of all days.
 *
 * @param numbers none where the place does as the places above it do
 */
record LocalNumbersView(String programme, UUID areaId, List<LocalNumber> numbers) {}
