package vn.giamngheo.plans;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import vn.giamngheo.testing.EmbeddedParts;

/** What all tests of this service stand on. */
@QuarkusTestResource(value = EmbeddedParts.class, initArgs = @ResourceArg(name = "service", value = "plans"))
final class Parts {}
