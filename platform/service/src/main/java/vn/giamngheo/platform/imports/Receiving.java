package vn.giamngheo.platform.imports;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import vn.giamngheo.platform.command.Idempotent;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.Languages;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.rest.Correlation;
import vn.giamngheo.platform.rest.Edge;
import vn.giamngheo.platform.value.Ids;

/** Stores a file and its job, once for each key. */
@Edge
@ApplicationScoped
class Receiving {

    private static final String KEY = "Idempotency-Key";

    @Inject
    ImportJobs jobs;

    @Inject
    ImportFiles files;

    @Inject
    ImportLeases leases;

    @Inject
    Caller caller;

    @Inject
    Correlation correlation;

    @Inject
    HttpServerRequest request;

    /** Before half a gigabyte is read for nothing. */
    static void checkKey(HttpServerRequest request) {
        if (request.getHeader(KEY) == null) {
            throw new ProblemException(CommonProblem.MISSING_HEADER, Where.header(KEY), KEY);
        }
    }

    @Idempotent
    Response receive(String kind, Upload upload) {
        var job = job(kind, upload);
        jobs.add(job);
        leases.open(job.id());
        try {
            files.store(job, upload.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var locale = Languages.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        return Response.accepted(ImportJobView.of(jobs.find(job.id()).orElseThrow(), locale))
                // As text: a URI would be completed with the address of this service, which clients cannot reach.
                .header(HttpHeaders.LOCATION, request.path() + "/" + job.id())
                .build();
    }

    private ImportJob job(String kind, Upload upload) {
        return new ImportJob(
                Ids.next(),
                kind,
                upload.mode(),
                ImportState.RECEIVED,
                caller.subject(),
                List.copyOf(caller.areas()),
                caller.lines().map(List::copyOf).orElse(null),
                correlation.id(),
                upload.format(),
                upload.delimiter(),
                upload.fileName(),
                upload.hash(),
                upload.headings(),
                upload.keys(),
                0,
                0,
                0,
                0,
                false,
                null,
                null,
                null);
    }
}
