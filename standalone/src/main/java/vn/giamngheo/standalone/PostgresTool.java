package vn.giamngheo.standalone;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a program of PostgreSQL to its end. */
record PostgresTool(Path binaries) {

    /** PostgreSQL refuses to run as root; in a user namespace of its own root is nobody in particular. */
    private static final List<String> WITHOUT_ROOT = List.of("unshare", "-U");

    void run(String program, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(prefix());
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(Shielded.fromTerminal(command))
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new Refusal("PostgreSQL: " + program + " không chạy được.", program + " failed: " + said.strip());
        }
    }

    private static List<String> prefix() {
        return new UnixSystem().getUid() == 0 ? WITHOUT_ROOT : List.of();
    }

    /** Explains beforehand what would otherwise fail in words that help nobody. */
    static void requireUsableAccount() throws IOException, InterruptedException {
        if (!prefix().isEmpty() && !unshareWorks()) {
            throw new Refusal(
                    "PostgreSQL không chạy bằng root và máy này không cho dùng `unshare -U`:"
                            + " hãy chạy ./run bằng một tài khoản thường.",
                    "PostgreSQL does not run as root and `unshare -U` is not allowed here:"
                            + " run ./run as an ordinary user.");
        }
    }

    private static boolean unshareWorks() throws InterruptedException {
        try {
            var process = new ProcessBuilder("unshare", "-U", "true")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
