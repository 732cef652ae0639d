package vn.giamngheo.platform.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The newest state of a thing that was made, changed or deleted.
 *
 * @param state absent when it is deleted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Change<T>(UUID id, boolean deleted, T state) {

    /** The changes of things in the order of their ids. */
    public static <E, T> List<Change<T>> inOrder(List<UUID> ids, List<E> things, Function<E, Change<T>> change) {
        var byId = things.stream().map(change).collect(Collectors.toMap(Change::id, Function.identity()));
        return ids.stream().map(byId::get).toList();
    }

    public static <T> Change<T> of(UUID id, T state) {
        return new Change<>(id, false, state);
    }

    public static <T> Change<T> deleted(UUID id) {
        return new Change<>(id, true, null);
    }
}
