package vn.giamngheo.platform.trail;

/**
 * What something is done to.
 *
 * @param kind the topic of what is published, else the list that it stands in
 * @param id null where a path names none
 */
public record Thing(String kind, String id) {}
