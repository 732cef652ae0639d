package vn.giamngheo.standalone;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A part that runs in a Java process of its own, on the same Java as the launcher. */
record JavaPart(String name, Tier tier, List<String> arguments, Map<String, String> environment, Path log)
        implements Part {

    @Override
    public ProcessHandle start() throws IOException {
        var builder = new ProcessBuilder(Shielded.fromTerminal(command()));
        builder.environment().putAll(environment);
        builder.redirectInput(Redirect.from(new File("/dev/null")));
        builder.redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(Logs.rotated(log).toFile()));
        return builder.start().toHandle();
    }

    @Override
    public void stop(ProcessHandle process) {
        Processes.stop(process);
    }

    private List<String> command() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JavaFlags.LIGHT);
        command.addAll(arguments);
        return command;
    }
}
