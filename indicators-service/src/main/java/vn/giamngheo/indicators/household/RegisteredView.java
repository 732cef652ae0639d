package vn.giamngheo.indicators.household;

import java.util.UUID;

/**
 * What became of a household that was sent in. It says nothing of its people: answers are kept under their keys.
 *
 * @param duplicates how many questions for a person it has raised
 */
record RegisteredView(UUID id, String code, UUID villageId, int personCount, int duplicates) {}
