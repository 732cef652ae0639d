package vn.giamngheo.platform.exports;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import vn.giamngheo.platform.rest.Edge;

/** An answer that is a table, sent while it is being read. */
@Edge
public final class Download {

    private static final int BUFFER = 1 << 16;

    private Download() {}

    /** Hands its rows to a writer one by one. */
    public interface Rows {
        void writeTo(TableWriter table) throws IOException;
    }

    /** @param name the file's name without its ending */
    public static Response of(TableFormat format, String name, List<Heading> headings, Locale locale, Rows rows) {
        return of(format, name, out -> format.writer(out, headings, locale), rows);
    }

    /**
     * A table that is handed round as a workbook; in every other format it is as it is without a caption.
     *
     * @param name the file's name without its ending
     */
    public static Response of(
            TableFormat format, String name, Caption caption, List<Heading> headings, Locale locale, Rows rows) {
        return of(format, name, out -> format.writer(out, caption, headings, locale), rows);
    }

    private interface Begun {
        TableWriter on(OutputStream out) throws IOException;
    }

    private static Response of(TableFormat format, String name, Begun begun, Rows rows) {
        StreamingOutput body = out -> {
            var buffer = new BufferedOutputStream(out, BUFFER);
            try (var table = begun.on(buffer)) {
                rows.writeTo(table);
            }
            buffer.flush();
        };
        return attachment(Response.ok(body), format, name).build();
    }

    /** @param name the file's name without its ending */
    public static Response.ResponseBuilder attachment(
            Response.ResponseBuilder response, TableFormat format, String name) {
        var type = format == TableFormat.CSV ? format.mediaType() + ";charset=UTF-8" : format.mediaType();
        return response.type(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s.%s\"".formatted(name, format.wireName()));
    }
}
