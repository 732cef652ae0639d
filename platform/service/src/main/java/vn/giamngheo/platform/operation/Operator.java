package vn.giamngheo.platform.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.place.Scope;

/** Who may operate this service: an administrator of the whole country. */
@ApplicationScoped
public class Operator {

    @Inject
    Scope scope;

    @ConfigProperty(name = "quarkus.application.name")
    String name;

    /**
     * @param service the service that the path names, without {@code -service}
     * @throws ProblemException 404 when it is another one, 403 when the caller's places are not the whole country
     */
    public void require(String service) {
        requireNamed(service);
        scope.requireCountry();
    }

    /** @throws ProblemException 404 when the path names another service than this one */
    public void requireNamed(String service) {
        if (!name.equals(service + "-service")) {
            throw new ProblemException(CommonProblem.NOT_FOUND);
        }
    }
}
