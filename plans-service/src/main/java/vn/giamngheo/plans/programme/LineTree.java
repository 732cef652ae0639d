package vn.giamngheo.plans.programme;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Which line is a part of which, by their codes. */
final class LineTree {

    private final Map<String, String> parents = new HashMap<>();

    /** @param parent of a line; null for the topmost ones */
    static <T> LineTree of(Iterable<T> lines, Function<T, String> code, Function<T, String> parent) {
        var tree = new LineTree();
        lines.forEach(line -> tree.parents.put(code.apply(line), parent.apply(line)));
        return tree;
    }

    boolean has(String code) {
        return parents.containsKey(code);
    }

    /** The line and those that it is a part of, upwards. */
    Set<String> withAbove(String code) {
        var path = new LinkedHashSet<String>();
        for (var line = code; line != null && path.add(line); ) {
            line = parents.get(line);
        }
        return path;
    }

    /** Whether the line is, over others or at once, a part of itself. */
    boolean isInCircle(String code) {
        return withAbove(code).stream().map(parents::get).anyMatch(code::equals);
    }
}
