package vn.giamngheo.platform.place;

import java.time.LocalDate;
import java.util.UUID;

/** A place, and a day that is asked about. */
public record PlaceOnDay(UUID place, LocalDate day) {}
