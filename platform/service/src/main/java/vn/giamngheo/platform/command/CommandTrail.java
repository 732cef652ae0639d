package vn.giamngheo.platform.command;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import vn.giamngheo.platform.trail.Thing;
import vn.giamngheo.platform.trail.Trail;

/** Writes down a command that is done, in its transaction. */
@ApplicationScoped
class CommandTrail {

    private static final String API = "/api/v1/";
    private static final String ID = "[0-9a-f]{8}-[0-9a-f-]{27}";
    private static final Pattern NAMED = Pattern.compile("(.*)/(" + ID + ")(/.*)?");

    @Inject
    Trail trail;

    @Inject
    Command command;

    /** @param answer of the resource's method; null where it answers nothing */
    void keep(Object answer) {
        var doer = command.doer();
        var made = answer instanceof Response response ? response.getHeaderString(HttpHeaders.LOCATION) : null;
        trail.done(doer, made == null ? asked(doer.request()) : made(made), entity(answer));
    }

    private static Object entity(Object answer) {
        return answer instanceof Response response ? response.getEntity() : answer;
    }

    /** What an address names that was made: its list, and the last part of it. */
    private static Thing made(String location) {
        var end = location.lastIndexOf('/');
        return new Thing(inApi(location.substring(0, end).replaceAll("/" + ID, "")), location.substring(end + 1));
    }

    /** What a request names first, such as {@code plans} and the plan's id. */
    private static Thing asked(String request) {
        var parts = inApi(request.substring(request.indexOf(' ') + 1)).split("/", 3);
        return new Thing(parts[0], parts.length > 1 ? parts[1] : null);
    }

    /** What a request names last by an id, called as what was made there. */
    static Thing named(String request) {
        var named = NAMED.matcher(request.substring(request.indexOf(' ') + 1));
        return named.matches()
                ? new Thing(inApi(named.group(1).replaceAll("/" + ID, "")), named.group(2))
                : asked(request);
    }

    private static String inApi(String path) {
        return path.startsWith(API) ? path.substring(API.length()) : path;
    }
}
