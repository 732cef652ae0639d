package vn.giamngheo.plans.boundary;

import java.util.List;

/**
 * What a boundary act would do, or what is wrong with it: nobody knows what an act would do that breaks a rule.
 *
 * @param begin how many places begin
 * @param change how many go on with another code, name, kind or parent
 * @param end how many end with the successors that the conversions name
 * @param abolished how many districts end because nothing lies below them any more
 * @param breaches how many rules are broken; the first ones are told
 */
record CheckView(Integer begin, Integer change, Integer end, Integer abolished, int breaches, List<BreachView> first) {

    /**
     * A row that breaks a rule.
     *
     * @param pointer which row and which field of it
     */
    record BreachView(String code, String pointer, String detail) {}
}
