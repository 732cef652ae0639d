package vn.giamngheo.platform.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.List;
import vn.giamngheo.platform.http.ProblemCode;

/** A value in the body that is well-formed JSON but not what its type allows; Jackson adds the path. */
class UnreadableValue extends MismatchedInputException {

    private final transient ProblemCode code;
    private final transient List<Object> args;

    UnreadableValue(JsonParser parser, ProblemCode code, Object... args) {
        super(parser, code.code());
        this.code = code;
        this.args = List.of(args);
    }

    ProblemCode code() {
        return code;
    }

    List<Object> args() {
        return args;
    }
}
