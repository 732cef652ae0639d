package vn.giamngheo.budget;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import vn.giamngheo.testing.EmbeddedParts;

/** What all tests of this service stand on. */
@QuarkusTestResource(value = EmbeddedParts.class, initArgs = @ResourceArg(name = "service", value = "budget"))
final class Parts {}
