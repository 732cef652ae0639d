package vn.giamngheo.platform.rest;

import java.util.List;

/** A list on the wire: an object, so that more can be said beside the items later. */
public record Items<T>(List<T> items) {}
