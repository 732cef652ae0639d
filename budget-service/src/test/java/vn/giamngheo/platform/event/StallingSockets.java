package vn.giamngheo.platform.event;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/** Connections of a process that stops reading in the middle of a long answer. */
public final class StallingSockets extends SocketFactory {

    private static final int READ_BEFORE = 2_000_000;

    @Override
    public Socket createSocket() {
        return new Socket() {
            private InputStream stalling;

            @Override
            public InputStream getInputStream() throws IOException {
                if (stalling == null) {
                    stalling = new Stalling(super.getInputStream());
                }
                return stalling;
            }
        };
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
        throw new UnsupportedOperationException();
    }

    private static final class Stalling extends FilterInputStream {

        private long count;

        Stalling(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (count > READ_BEFORE) {
                stall();
            }
            var read = super.read(bytes, offset, length);
            count += read;
            return read;
        }

        private static void stall() {
            try {
                Thread.sleep(Long.MAX_VALUE);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
