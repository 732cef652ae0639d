package vn.giamngheo.platform.imports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.file.Path;
import java.util.List;
import vn.giamngheo.platform.exports.TableFormat;

/**
 * A file as it was sent. What is not left out of its JSON makes two requests the same.
 *
 * @param hash SHA-256 over the file, in hexadecimal digits
 * @param keys of its columns in their order
 */
record Upload(
        ImportMode mode,
        TableFormat format,
        Delimiter delimiter,
        String hash,
        @JsonIgnore String fileName,
        @JsonIgnore List<String> headings,
        @JsonIgnore List<String> keys,
        @JsonIgnore Path file) {}
