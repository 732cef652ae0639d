package vn.giamngheo.platform.imports;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import vn.giamngheo.platform.exports.TableFormat;

/** Reads a file from its heading to its end, line by line; each failure is a problem that names the line. */
interface TableReader extends Closeable {

    /**
     * @param number of the line in the file, the heading being a line too
     * @param cells {@code String}, {@code BigDecimal}, {@code Boolean} or null, one for each heading
     */
    record Line(int number, List<Object> cells) {}

    /** As they stand in the file. */
    List<String> headings();

    /** The line that the headings stand on; 1 where the format has none. */
    int headingLine();

    /** @return null at the end */
    Line next() throws IOException;

    static TableReader open(Path file, TableFormat format, Delimiter delimiter, ImportKind kind) throws IOException {
        return switch (format) {
            case CSV -> new CsvTableReader(file, delimiter);
            case NDJSON -> new NdjsonTableReader(file, kind);
            case XLSX -> new XlsxTableReader(file);
            case JSON -> throw new IllegalArgumentException("not a format for files");
        };
    }
}
