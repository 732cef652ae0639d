package vn.giamngheo.platform.trail;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/**
 * What is published of a thing.
 *
 * @param after its data: no event carries a person
 */
public record Told(Thing thing, UUID eventId, JsonNode after) {}
