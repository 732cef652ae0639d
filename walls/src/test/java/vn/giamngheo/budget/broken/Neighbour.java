package vn.giamngheo.budget.broken;

/** What another service must not reach. */
public class Neighbour {}
