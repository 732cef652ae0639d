package vn.giamngheo.standalone;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The processes of a suite by name, kept for a next launcher should this one be killed. */
record ProcessRecords(Path file) {

    synchronized void write(List<Supervised> parts) {
        var records = new TreeMap<String, ProcessRecord>();
        for (var part : parts) {
            part.process().ifPresent(process -> records.put(part.part().name(), ProcessRecord.of(process)));
        }
        AtomicFile.write(file, Json.write(records));
    }

    Map<String, ProcessRecord> read() {
        try {
            return Files.exists(file)
                    ? Json.MAPPER.readValue(file.toFile(), new TypeReference<Map<String, ProcessRecord>>() {})
                    : Map.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
