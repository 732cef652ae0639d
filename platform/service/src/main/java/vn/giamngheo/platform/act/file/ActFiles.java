package vn.giamngheo.platform.act.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.value.Ids;

/** The files of acts, in the database; the same content twice on one act is one file. */
@ApplicationScoped
public class ActFiles {

    @Inject
    Jdbi jdbi;

    @Inject
    Caller caller;

    @Inject
    Chunks chunks;

    /** @param isNew false when the act had the file before; then it keeps its first name */
    public record Kept(FileView file, boolean isNew) {}

    /** A row of the table, with its act. */
    public record Row(UUID actId, @Nested FileView file) {}

    /**
     * Keeps a file in the caller's transaction.
     *
     * @throws ProblemException 422 when it is none that is kept
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Kept keep(UUID act, String name, ReceivedFile received) {
        try {
            var type = FileContent.type(received.path());
            var file = new FileView(
                    Ids.next(),
                    FileName.of(name, type).text(),
                    type.mediaType(),
                    received.size(),
                    received.sha256(),
                    caller.subject(),
                    Instant.now());
            return keep(act, file, received);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Kept keep(UUID act, FileView file, ReceivedFile received) throws IOException {
        var isNew = jdbi.withHandle(handle -> insert(act, file, handle)) == 1;
        if (isNew) {
            chunks.write(file.id(), received.path());
        }
        var kept = of(List.of(act)).get(act).stream()
                .filter(each -> each.sha256().equals(file.sha256()))
                .findFirst()
                .orElseThrow();
        return new Kept(kept, isNew);
    }

    /** An equal file that is being kept at the same time is waited for. */
    private static int insert(UUID act, FileView file, Handle handle) {
        return handle.createUpdate("""
                        insert into act_file (id, act_id, name, media_type, size, sha256, uploaded_by, uploaded_at)
                        values (:id, :act, :name, :mediaType, :size, :sha256, :uploadedBy, :at)
                        on conflict (act_id, sha256) do nothing
                        """)
                .bindMethods(file)
                .bind("act", act)
                .bind("at", file.uploadedAt().atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** The files of each act, in the order of their arrival; an act without files is not named. */
    public Map<UUID, List<FileView>> of(Collection<UUID> acts) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select act_id, id, name, media_type, size, sha256, uploaded_by, uploaded_at from act_file
                        where act_id = any(:acts) order by uploaded_at, id
                        """)
                .bindArray("acts", UUID.class, acts.toArray())
                .map(ConstructorMapper.of(Row.class))
                .collect(Collectors.groupingBy(
                        Row::actId, Collectors.mapping(Row::file, Collectors.toUnmodifiableList()))));
    }

    public Download download(FileView file) {
        return new Download(file, chunks);
    }
}
