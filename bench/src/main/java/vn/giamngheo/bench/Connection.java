package vn.giamngheo.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** One kept connection that speaks as little HTTP/1.1 as will do: the machine is for those who are measured. */
final class Connection implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    Connection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(30_000);
        in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
        out = socket.getOutputStream();
    }

    /** @param headers with small letters */
    record Answer(int status, Map<String, String> headers, String body) {

        /** @throws IllegalStateException when it is no success: what fails must not count as fast */
        Answer succeeded() {
            if (status != 200 && status != 201) {
                throw new IllegalStateException(status + " " + body);
            }
            return this;
        }
    }

    Answer send(Request request) throws IOException {
        out.write(request.bytes());
        out.flush();
        var status = Integer.parseInt(line().split(" ")[1]);
        var headers = headers();
        return new Answer(status, headers, body(headers));
    }

    private Map<String, String> headers() throws IOException {
        var headers = new TreeMap<String, String>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            var colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    private String body(Map<String, String> headers) throws IOException {
        if ("chunked".equals(headers.get("transfer-encoding"))) {
            return chunks();
        }
        if (!headers.containsKey("content-length")) {
            throw new IOException("an answer without length: " + headers);
        }
        return text(Integer.parseInt(headers.get("content-length")));
    }

    private String chunks() throws IOException {
        var body = new StringBuilder();
        for (var length = chunk(); length > 0; length = chunk()) {
            body.append(text(length));
            line();
        }
        line();
        return body.toString();
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String text(int length) throws IOException {
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
