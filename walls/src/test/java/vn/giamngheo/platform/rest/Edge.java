package vn.giamngheo.platform.rest;

/** Stands in for the real one, of which rules know the name only. */
public @interface Edge {}
