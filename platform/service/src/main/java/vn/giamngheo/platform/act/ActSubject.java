package vn.giamngheo.platform.act;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.platform.http.ProblemException;

/** What the feature that owns a kind of thing says about it, so that acts may belong to it. */
public interface ActSubject {

    /** The kind of {@link Subject}. */
    String kind();

    /** The roles that may read the thing, and with it its acts and, where these name nobody, their files. */
    Set<String> readers();

    /** Of {@link #readers()}, the roles that may read files of its acts. */
    default Set<String> fileReaders() {
        return readers();
    }

    /** Whether files of its acts name people: then each look at one is in the trail. */
    default boolean filesNamePeople() {
        return false;
    }

    /** The roles that may add acts and files to the thing. */
    Set<String> writers();

    /** @throws ProblemException as the feature answers who may not read the thing, or when there is none */
    void requireReadable(UUID id);

    /** @throws ProblemException as the feature answers who may not change the thing, or when there is none */
    void requireWritable(UUID id);

    /**
     * @param on the first day that the date of an act can mean
     * @throws ProblemException 409 when the place of the thing has ended before that day
     */
    void requireNotEnded(UUID id, LocalDate on);

    /** The places that the thing is of, at which the trail has what is added to it; empty when it is of none. */
    Set<UUID> places(UUID id);

    default Subject at(UUID id) {
        return new Subject(kind(), id);
    }
}
