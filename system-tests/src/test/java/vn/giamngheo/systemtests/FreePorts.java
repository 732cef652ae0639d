package vn.giamngheo.systemtests;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Finds neighbouring ports that nobody uses, below those that the system gives to outgoing connections. */
final class FreePorts {

    private static final int NEIGHBOURS = 8;
    private static final int LOWEST = 15_000;
    private static final int HIGHEST = 32_000;

    private FreePorts() {}

    /** @return the first of eight */
    static int block() {
        return ThreadLocalRandom.current()
                .ints(LOWEST, HIGHEST)
                .filter(first -> IntStream.range(first, first + NEIGHBOURS).allMatch(FreePorts::isFree))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
