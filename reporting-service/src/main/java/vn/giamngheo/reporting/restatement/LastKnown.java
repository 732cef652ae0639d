package vn.giamngheo.reporting.restatement;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What was found last under some keys, each with the version of what it was found in. */
final class LastKnown<K, V> {

    private final int most;
    private final Map<K, Found<V>> found = new LinkedHashMap<>();

    private record Found<V>(Object version, V value) {}

    LastKnown(int most) {
        this.most = most;
    }

    /** @param find finds it anew where nothing of this version is kept */
    V get(K key, Object version, Supplier<V> find) {
        var kept = taken(key);
        var current = kept == null || !kept.version().equals(version) ? new Found<>(version, find.get()) : kept;
        keep(key, current);
        return current.value();
    }

    private synchronized Found<V> taken(K key) {
        return found.get(key);
    }

    /** As the last one; the first one goes. */
    private synchronized void keep(K key, Found<V> value) {
        found.remove(key);
        found.put(key, value);
        if (found.size() > most) {
            found.remove(found.keySet().iterator().next());
        }
    }
}
