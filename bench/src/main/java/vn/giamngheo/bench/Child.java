package vn.giamngheo.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import vn.giamngheo.standalone.JavaFlags;

/** A Java process of this benchmark, on the flags that {@code ./run} gives. */
record Child(Process process) implements AutoCloseable {

    static final Path HOME = Path.of(System.getProperty("giamngheo.home"));
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    static Child java(Map<String, String> environment, List<String> flags, List<String> arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(HOME.resolve("bench/target/child.log").toFile());
        builder.environment().putAll(environment);
        return kept(builder.start());
    }

    /** A main class of this package, on the libraries of the gateway, which this process does not have. */
    static Child main(String main, String... arguments) throws IOException {
        var classPath =
                HOME.resolve("bench/target/classes") + ":" + HOME.resolve("gateway/target/quarkus-app/lib/main") + "/*";
        var all = new ArrayList<>(List.of("-cp", classPath, Child.class.getPackageName() + "." + main));
        all.addAll(List.of(arguments));
        return java(Map.of(), JavaFlags.ofService("gateway"), all);
    }

    /** However this JVM ends. */
    static Child kept(Process process) {
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return new Child(process);
    }

    Child listeningOn(int port) throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE;
        while (!isOpen(port)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("nothing listens on " + port + ": see bench/target/child.log");
            }
            Thread.sleep(20);
        }
        return this;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Whether eight neighbouring ports are free. */
    static boolean areFree(int first) {
        return IntStream.range(first, first + 8).noneMatch(Child::isOpen);
    }

    private static boolean isOpen(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }
}
