package vn.giamngheo.walls;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** A use case neither knows how it was asked nor who will hear of it. */
final class Domain {

    static final String EDGE = "vn.giamngheo.platform.rest.Edge";

    private static final Set<String> EDGE_ANNOTATIONS = Set.of(
            EDGE,
            Resources.PATH,
            "jakarta.ws.rs.ext.Provider",
            "jakarta.interceptor.Interceptor",
            "org.jboss.resteasy.reactive.server.ServerRequestFilter",
            "org.jboss.resteasy.reactive.server.ServerResponseFilter",
            "org.jboss.resteasy.reactive.server.ServerExceptionMapper");

    /** What the platform has for HTTP: the one place that translates, so that no service must. */
    private static final Set<String> EDGE_PACKAGES =
            Set.of("vn.giamngheo.platform.http", "vn.giamngheo.platform.rest", "vn.giamngheo.platform.command");

    private static final DescribedPredicate<JavaClass> INSIDE = DescribedPredicate.describe(
            "are of the platform or of a service, away from their edge", type -> isInService(type) && !isEdge(type));

    static final ArchRule KNOWS_NO_HTTP = noClasses()
            .that(INSIDE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "java.net.http..", "io.vertx.core.http..", "io.vertx.ext.web..")
            .as("the domain does not know HTTP");

    static final ArchRule KNOWS_NO_KAFKA = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "vn.giamngheo.platform.event..",
                    // Marks are no projection: they are kept in memory and only as long as they are new.
                    "vn.giamngheo.reporting.freshness..",
                    "vn.giamngheo.standalone..",
                    "vn.giamngheo.testing..",
                    "vn.giamngheo.bench..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..")
            .as("only platform.event, and whoever reads marks, speaks to Kafka");

    private Domain() {}

    private static boolean isInService(JavaClass type) {
        return Set.of("platform", "plans", "budget", "indicators", "reporting").stream()
                .anyMatch(room -> type.getPackageName().startsWith("vn.giamngheo." + room));
    }

    private static boolean isEdge(JavaClass type) {
        var outermost = outermost(type);
        return EDGE_PACKAGES.contains(outermost.getPackageName())
                || EDGE_ANNOTATIONS.stream().anyMatch(name -> isAnnotated(outermost, name));
    }

    private static boolean isAnnotated(JavaClass type, String name) {
        return type.isAnnotatedWith(name)
                || type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(name));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(Domain::outermost).orElse(type);
    }
}
