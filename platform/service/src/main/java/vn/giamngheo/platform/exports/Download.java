package vn.giamngheo.platform.exports;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import vn.giamngheo.platform.rest.Edge;
import vn.giamngheo.platform.rest.SpooledFile;

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

    /**
     * A table whose rows are all there; see {@link #made}.
     *
     * @param name the file's name without its ending
     */
    public static Response whole(
            TableFormat format, String name, Caption caption, List<Heading> headings, Locale locale, Rows rows) {
        return made(format, name, written(out -> format.writer(out, caption, headings, locale), rows));
    }

    /** The same for programs. @param name the file's name without its ending */
    public static Response csv(String name, List<Heading> headings, Locale locale, Rows rows) {
        return made(TableFormat.CSV, name, written(out -> TableFormat.CSV.writer(out, headings, locale), rows));
    }

    /**
     * A file that is made before it is sent, so that it has a tag like the report that it is of, and whoever has it is not sent it
     * again.
     *
     * @param name of the file without its ending
     */
    public static Response made(TableFormat format, String name, SpooledFile.Writing file) {
        var bytes = new ByteArrayOutputStream();
        try {
            file.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return attachment(Response.ok(bytes.toByteArray()), format, name).build();
    }

    /** Several tables as one workbook; see {@link #made}. @param name of the file without its ending */
    public static Response workbook(String name, List<OfficialTable> tables) {
        return made(TableFormat.XLSX, name, out -> OfficialTable.write(tables, out));
    }

    /** The same of a table of so many rows that they are not held: they are read while the file is made. */
    public static Response spooled(
            TableFormat format, String name, Caption caption, List<Heading> headings, Locale locale, Rows rows) {
        var file = SpooledFile.of(written(out -> format.writer(out, caption, headings, locale), rows));
        return attachment(Response.ok(file), format, name).build();
    }

    private interface Begun {
        TableWriter on(OutputStream out) throws IOException;
    }

    private static SpooledFile.Writing written(Begun begun, Rows rows) {
        return out -> {
            try (var table = begun.on(out)) {
                rows.writeTo(table);
            }
        };
    }

    private static Response of(TableFormat format, String name, Begun begun, Rows rows) {
        StreamingOutput body = out -> {
            var buffer = new BufferedOutputStream(out, BUFFER);
            written(begun, rows).writeTo(buffer);
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
