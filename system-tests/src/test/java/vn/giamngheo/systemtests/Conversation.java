package vn.giamngheo.systemtests;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.giamngheo.standalone.TokenRequest;

/** What several people say to the gateway in turn: each of them sees what was written before. */
final class Conversation {

    /** As many as one {@code After} may name. */
    private static final int REMEMBERED = 20;

    private final int port;
    private final Function<TokenRequest, String> tokens;
    private final Deque<String> events = new ArrayDeque<>();

    /** @param tokens gives everybody theirs */
    Conversation(int port, Function<TokenRequest, String> tokens) {
        this.port = port;
        this.tokens = tokens;
    }

    /** Somebody who is responsible for the whole country. */
    Person national(String role) {
        return person(role, role, Place.COUNTRY);
    }

    /** Somebody who is responsible for some places. */
    Person of(String role, Place... places) {
        return person(role, role, places);
    }

    /** Somebody who shows this token, whatever it is worth. */
    Person showing(String token) {
        return new Person(this, port, Optional.of(token));
    }

    Person withoutToken() {
        return new Person(this, port, Optional.empty());
    }

    /** Somebody of the whole country who may do all of this. */
    Person everyRole(String... roles) {
        return withRoles("anybody", List.of(roles), Place.COUNTRY);
    }

    Person person(String subject, String role, Place... places) {
        return withRoles(subject, List.of(role), places);
    }

    /** Somebody who has several roles at some places. */
    Person withRoles(String subject, List<String> roles, Place... places) {
        var areas = Stream.of(places).map(Place::id).toList();
        return showing(tokens.apply(new TokenRequest(subject, roles, areas, Optional.empty(), TokenRequest.LONGEST)));
    }

    /** Somebody who writes for some programme lines only. */
    Person writingFor(List<String> lines, String role, Place... places) {
        return writingFor(lines, role, List.of(role), places);
    }

    /** See {@link #writingFor(List, String, Place...)}, with several roles. */
    Person writingFor(List<String> lines, String subject, List<String> roles, Place... places) {
        var areas = Stream.of(places).map(Place::id).toList();
        var request = new TokenRequest(subject, roles, areas, Optional.empty(), TokenRequest.LONGEST);
        return showing(tokens.apply(request.withLines(lines.toArray(String[]::new))));
    }

    /** The ids of the last events, as {@code After} names them; empty at the beginning. */
    synchronized String written() {
        return String.join(", ", events);
    }

    synchronized void note(String eventIds) {
        for (var event : eventIds.split(", ")) {
            events.remove(event);
            events.add(event);
        }
        while (events.size() > REMEMBERED) {
            events.remove();
        }
    }
}
