package vn.giamngheo.platform.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giamngheo.platform.command.Command;
import vn.giamngheo.platform.exports.Download;
import vn.giamngheo.platform.exports.TableFormat;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.Languages;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.place.Reach;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Edge;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.platform.trail.Look;
import vn.giamngheo.platform.trail.Trail;
import vn.giamngheo.platform.value.Days;

/** Where files are handed in and asked about: what the import resource of every feature calls. */
@Edge
@ApplicationScoped
public class ImportDesk {

    private static final int STORING_SECONDS = 300;

    @Inject
    Receiving receiving;

    @Inject
    ImportJobs jobs;

    @Inject
    ResultLines results;

    @Inject
    ImportWorker worker;

    @Inject
    Places places;

    @Inject
    Scope scope;

    @Inject
    Caller caller;

    @Inject
    Command command;

    @Inject
    Trail trail;

    @Inject
    HttpServerRequest request;

    /**
     * Takes a file in. Its heading is checked at once; its lines are read and handled afterwards.
     *
     * @param body streamed to disk, whatever its size
     * @return 202 with the address of the job
     * @throws ProblemException 415 for another type than CSV, NDJSON or XLSX, 400 for a heading that does not fit
     */
    public Response receive(ImportKind kind, String mode, String delimiter, String fileName, InputStream body) {
        var format = format();
        var asked = ImportMode.asked(mode);
        var declared = Delimiter.asked(delimiter);
        Receiving.checkKey(request);
        try (var file = ReceivedFile.of(body);
                var reader = TableReader.open(file.path(), format, declared, kind)) {
            var upload = new Upload(
                    asked,
                    format,
                    declared,
                    file.hash(),
                    fileName,
                    reader.headings(),
                    Headings.keys(reader, kind),
                    file.path());
            return receive(kind, upload);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Response receive(ImportKind kind, Upload upload) {
        var answer = QuarkusTransaction.requiringNew()
                .timeout(STORING_SECONDS)
                .call(() -> receiving.receive(kind.name(), upload));
        worker.wake();
        return answer;
    }

    private TableFormat format() {
        return TableFormat.ofMediaType(request.getHeader(HttpHeaders.CONTENT_TYPE))
                .filter(type -> type != TableFormat.JSON)
                .orElseThrow(() -> new ProblemException(
                        CommonProblem.UNSUPPORTED_MEDIA_TYPE,
                        Where.header(HttpHeaders.CONTENT_TYPE),
                        Stream.of(TableFormat.CSV, TableFormat.NDJSON, TableFormat.XLSX)
                                .map(TableFormat::mediaType)
                                .collect(Collectors.joining(", "))));
    }

    /** @throws ProblemException 404 when there is no such job that the caller may see */
    public ImportJobView job(ImportKind kind, String id) {
        return ImportJobView.of(visible(kind, id), locale());
    }

    /**
     * One line for each line of the file.
     *
     * @throws ProblemException 409 until the job is finished; 403 where its file names people and a place of its sender is
     *     the caller's no more
     */
    public Response results(ImportKind kind, String id, String format) {
        var asked = TableFormat.asked(format, TableFormat.JSON, TableFormat.CSV, TableFormat.XLSX, TableFormat.NDJSON);
        var job = shown(kind, id, "results");
        return Download.of(
                asked,
                "results-" + job.id(),
                ResultLines.HEADINGS,
                locale(),
                table -> results.write(job, locale(), table));
    }

    /**
     * The file as it was sent, each bad line with what is wrong in one more column.
     *
     * @throws ProblemException as {@link #results}
     */
    public Response fileWithErrors(ImportKind kind, String id) {
        var job = shown(kind, id, "file-with-errors");
        var locale = locale();
        return Download.of(
                job.format(),
                "errors-" + job.id(),
                ResultLines.headingsWithErrors(job),
                locale,
                table -> results.writeFile(job, locale, table));
    }

    /** An empty workbook for the kind, with explanations and drop-down lists. */
    public Response template(ImportKind kind) {
        return Download.attachment(
                        Response.ok(TemplateWorkbook.of(kind, locale())), TableFormat.XLSX, kind.name() + "-template")
                .build();
    }

    private ImportJob shown(ImportKind kind, String id, String purpose) {
        var job = finished(kind, id);
        if (kind.namesPeople()) {
            job.areas().forEach(this::requireWritable);
            QuarkusTransaction.requiringNew()
                    .run(() -> trail.looked(
                            command.doer(), command.named(), Set.copyOf(job.areas()), new Look(purpose, true)));
        }
        return job;
    }

    private void requireWritable(UUID area) {
        var today = Days.today();
        if (places.nearest(area, today).isEmpty()) {
            throw new ProblemException(CommonProblem.NOT_FOUND);
        }
        scope.requireRecorded(area, today, Where.request());
    }

    private ImportJob finished(ImportKind kind, String id) {
        var job = visible(kind, id);
        if (!job.state().isFinished()) {
            throw new ProblemException(ImportProblem.NOT_FINISHED);
        }
        return job;
    }

    private ImportJob visible(ImportKind kind, String id) {
        UUID asked = Parameters.id("id", id);
        return jobs.find(asked)
                .filter(job -> job.kind().equals(kind.name()) && mayRead(kind, job))
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    private boolean mayRead(ImportKind kind, ImportJob job) {
        return job.subject().equals(caller.subject())
                || kind.readers().stream().anyMatch(caller::hasRole)
                        && !job.areas().isEmpty()
                        && job.areas().stream().allMatch(this::isCallers);
    }

    private boolean isCallers(UUID area) {
        return places.reach(area, caller.areas(), places.nearestDay(area, Days.today())) != Reach.NONE;
    }

    private Locale locale() {
        return Languages.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
