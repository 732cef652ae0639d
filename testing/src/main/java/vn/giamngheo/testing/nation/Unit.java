package vn.giamngheo.testing.nation;

/**
 * A place of the synthetic nation.
 *
 * @param parent the code of the place directly above; empty for a province
 */
public record Unit(String code, String name, String level, String parent, String kind) {}
