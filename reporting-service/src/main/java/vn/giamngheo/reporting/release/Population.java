package vn.giamngheo.reporting.release;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The households of a place with their persons: who hides the one hides the other. */
record Population(Classified households, Classified persons) {

    static final Population NOBODY = new Population(Classified.NOBODY, Classified.NOBODY);

    /** @param result of a place, in a published report on reviews */
    static Population of(JsonNode result) {
        return new Population(Classified.of(result.path("households")), Classified.of(result.path("persons")));
    }

    Population plus(Population other) {
        return new Population(households.plus(other.households), persons.plus(other.persons));
    }

    Population minus(Population other) {
        return new Population(households.minus(other.households), persons.minus(other.persons));
    }

    /** Whatever is told of it. */
    Set<BigDecimal> figures() {
        return Stream.concat(households.figures(), persons.figures()).collect(Collectors.toSet());
    }

    boolean tells(Threshold threshold) {
        return households.tells(threshold) || persons.tells(threshold);
    }
}
