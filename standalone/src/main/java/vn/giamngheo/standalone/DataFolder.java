package vn.giamngheo.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Everything one installation keeps: its databases, topics, secrets, logs and what it knows of its processes. */
record DataFolder(Path root) {

    static DataFolder at(Path path) {
        return new DataFolder(path.toAbsolutePath().normalize());
    }

    /** Makes the folder where it does not exist yet. */
    DataFolder created() {
        try {
            Files.createDirectories(root.resolve("logs"));
            return this;
        } catch (IOException e) {
            throw new Refusal(
                    "Không ghi được vào thư mục dữ liệu " + root + ": hãy chọn thư mục khác bằng --data.",
                    "Cannot write to the data folder " + root + ": choose another one with --data.");
        }
    }

    Secrets secrets() {
        return new Secrets(root.resolve("secrets"));
    }

    Path log(String name) {
        return root.resolve("logs").resolve(name + ".log");
    }

    Path binaries() {
        return root.resolve("postgres");
    }

    Path kafka() {
        return root.resolve("kafka");
    }

    Path lock() {
        return root.resolve("lock");
    }

    /** Where the processes of the running suite are recorded. */
    Path processes() {
        return root.resolve("processes.json");
    }

    /** How the running suite is reached. */
    Path suite() {
        return root.resolve("suite.json");
    }

    Path sampleLoaded() {
        return root.resolve("sample-loaded");
    }
}
