package vn.giamngheo.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Empties a data folder for a new beginning: databases, topics, secrets and logs. It touches nothing that the suite has
 * not made, and nothing that is in use.
 */
record Reset(DataFolder data) {

    private static final Pattern OURS = Pattern.compile("secrets|logs|postgres|kafka|lock|pg\\d+(\\.new)?"
            + "|(processes\\.json|suite\\.json|sample-loaded)(\\d+\\.new)?");

    /** Before anything is written there. @throws Refusal when it is not a data folder, or not only one */
    void requireOurs() throws IOException {
        for (var entry : entries()) {
            if (!OURS.matcher(entry.getFileName().toString()).matches()) {
                throw notOurs(entry.getFileName().toString());
            }
        }
        if (!entries().isEmpty() && !Tokens.existIn(data)) {
            throw notOurs("secrets/");
        }
    }

    /** Once no other launcher can come in between. The lock stays, since it is held; so does the folder itself. */
    void empty() throws IOException {
        requireNothingRuns();
        for (var entry : entries()) {
            if (!entry.equals(data.lock())) {
                Folders.delete(entry);
            }
        }
    }

    /** What a killed launcher has left is stopped by the next start, not by a deletion under its feet. */
    private void requireNothingRuns() throws IOException {
        var running = new ProcessRecords(data.processes())
                .read().entrySet().stream()
                        .filter(part -> part.getValue().alive().isPresent())
                        .findFirst();
        if (running.isPresent() || database().running().isPresent()) {
            var name = running.map(part -> part.getKey()).orElse("postgres");
            throw new Refusal(
                    name + " vẫn đang chạy với thư mục dữ liệu " + data.root()
                            + " (do ./run bị kết thúc đột ngột để lại): hãy chạy ./run rồi dừng lại trước.",
                    name + " still runs with the data folder " + data.root()
                            + " (a launcher that was killed left it): start ./run and stop it first.");
        }
    }

    private Postmaster database() {
        return new Postmaster(data.root().resolve(Database.CLUSTER));
    }

    private List<Path> entries() throws IOException {
        if (!Files.exists(data.root())) {
            return List.of();
        }
        try (var entries = Files.list(data.root())) {
            return entries.sorted().toList();
        }
    }

    private Refusal notOurs(String what) {
        return new Refusal(
                "Không xóa " + data.root() + ": đó không phải (hoặc không chỉ) là thư mục dữ liệu của ./run (" + what
                        + ").",
                "Not emptying " + data.root() + ": it is not, or not only, a data folder of ./run (" + what + ").");
    }
}
