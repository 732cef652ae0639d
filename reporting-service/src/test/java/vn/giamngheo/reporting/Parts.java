package vn.giamngheo.reporting;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import vn.giamngheo.testing.EmbeddedParts;

/** What all tests of this service stand on. */
@QuarkusTestResource(value = EmbeddedParts.class, initArgs = @ResourceArg(name = "service", value = "reporting"))
final class Parts {}
