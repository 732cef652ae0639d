package vn.giamngheo.standalone;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./run}: the whole suite from one command. */
@Command(
        name = "./run",
        description = "Run the suite on this machine: PostgreSQL, Kafka, the five services",
        subcommands = {TokenCommand.class, ReconcileCommand.class})
final class Main implements Callable<Integer> {

    private static final int FAILED = 1;

    @Mixin
    private DataOption data;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Port of the gateway; the seven after it are used too (default: 8080)")
    private int port;

    @Option(names = "--empty", description = "Do not load the sample")
    private boolean empty;

    @Option(
            names = "--issuer",
            paramLabel = "URL",
            description = "Trust the tokens of this OIDC issuer and no others; loads no sample")
    private URI issuer;

    @Option(
            names = "--reset",
            description = "First delete everything in the data folder: databases, topics, secrets, logs")
    private boolean reset;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help")
    private boolean help;

    /** Kept here because a channel that nobody refers to is closed, and its lock with it. */
    private FolderLock lock;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main())
                .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure))
                .execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var ports = new Ports(port);
        var folder = DataFolder.at(data.folder());
        if (reset) {
            new Reset(folder).requireOurs();
        }
        lock = FolderLock.take(folder.created());
        if (reset) {
            new Reset(folder).empty();
        }
        new Suite(DataOption.home(), folder.created(), ports, Optional.ofNullable(issuer), !empty).run();
        return 0;
    }

    private static int explain(Exception failure) {
        if (failure instanceof Refusal refusal) {
            Say.toOperator(refusal.getMessage());
        } else {
            failure.printStackTrace();
        }
        return FAILED;
    }
}
