package vn.giamngheo.gateway.upstream;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The services behind the gateway, and which of them answers a path. */
@Singleton
public class Upstreams {

    private static final Pattern AREA = Pattern.compile("/api/v1/([a-z][a-z0-9-]*)(?:/.*)?");

    /** Every service has the same paths for its operator and for auditors, and names itself in them. */
    private static final Pattern OF_EACH = Pattern.compile("/api/v1/(?:operations/([a-z]+)/.*|audit/([a-z]+)(?:/.*)?)");

    private final TreeMap<String, Upstream> byName = new TreeMap<>();
    private final Map<String, Upstream> byArea;

    Upstreams(UpstreamSettings settings) {
        settings.upstream().forEach((name, address) -> byName.put(name, new Upstream(name, address)));
        byArea = settings.route().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, route -> named(route.getValue())));
    }

    /** All services, in the order of their names. */
    public Collection<Upstream> all() {
        return byName.values();
    }

    /** @param path as sent, not decoded: an area has one spelling only */
    public Optional<Upstream> answering(String path) {
        var area = AREA.matcher(path);
        return area.matches()
                ? Optional.ofNullable(byArea.get(area.group(1))).or(() -> ofEach(path))
                : Optional.empty();
    }

    private Optional<Upstream> ofEach(String path) {
        var ofEach = OF_EACH.matcher(path);
        return ofEach.matches()
                ? Optional.ofNullable(byName.get(ofEach.group(1) == null ? ofEach.group(2) : ofEach.group(1)))
                : Optional.empty();
    }

    private Upstream named(String name) {
        return Optional.ofNullable(byName.get(name))
                .orElseThrow(() -> new IllegalStateException("gateway.upstream." + name + " is not set"));
    }
}
