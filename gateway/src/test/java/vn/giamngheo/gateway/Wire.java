package vn.giamngheo.gateway;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Requests byte by byte, where a client library would tidy them up. */
final class Wire {

    private static final int PATIENCE_MILLIS = 5_000;

    private Wire() {}

    /** @return all that the gateway sends until it closes the connection */
    static String exchange(String... parts) {
        return exchangeFrom("127.0.0.1", parts);
    }

    /** @param address of this machine, from which to ask */
    static String exchangeFrom(String address, String... parts) {
        try (var socket = new Socket("127.0.0.1", RestAssured.port, InetAddress.getByName(address), 0)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            for (var part : parts) {
                socket.getOutputStream().write(part.getBytes(StandardCharsets.ISO_8859_1));
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A request without a body, after whose answer the connection is closed. */
    static String ask(String method, String target, String... headers) {
        var lines = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return exchange(method + " " + target + " HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n" + lines + "\r\n");
    }
}
