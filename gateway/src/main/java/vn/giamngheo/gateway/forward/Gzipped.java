package vn.giamngheo.gateway.forward;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** A body compressed as it comes; holds no more of it than the window of the compression. */
final class Gzipped implements ReadStream<Buffer> {

    /** Every level above takes the event loop for longer and saves little. */
    private static final int LEVEL = 4;

    private final ReadStream<Buffer> source;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Packer packer;
    private Handler<Buffer> next = part -> {};

    Gzipped(ReadStream<Buffer> source) {
        this.source = source;
        try {
            this.packer = new Packer(written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Packer extends GZIPOutputStream {

        Packer(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(LEVEL);
        }

        /** Its memory is none of the heap, and would wait for a collection otherwise. */
        void release() {
            def.end();
        }
    }

    @Override
    public Gzipped handler(Handler<Buffer> handler) {
        next = handler == null ? part -> {} : handler;
        source.handler(handler == null ? null : this::pack);
        return this;
    }

    private void pack(Buffer part) {
        try {
            packer.write(part.getBytes());
            passOn();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void passOn() {
        if (written.size() > 0) {
            var packed = Buffer.buffer(written.toByteArray());
            written.reset();
            next.handle(packed);
        }
    }

    @Override
    public Gzipped endHandler(Handler<Void> handler) {
        source.endHandler(handler == null ? null : ended -> end(handler));
        return this;
    }

    private void end(Handler<Void> handler) {
        try {
            packer.finish();
            passOn();
            handler.handle(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            packer.release();
        }
    }

    @Override
    public Gzipped exceptionHandler(Handler<Throwable> handler) {
        source.exceptionHandler(handler == null ? null : failure -> fail(failure, handler));
        return this;
    }

    private void fail(Throwable failure, Handler<Throwable> handler) {
        packer.release();
        handler.handle(failure);
    }

    @Override
    public Gzipped pause() {
        source.pause();
        return this;
    }

    @Override
    public Gzipped resume() {
        source.resume();
        return this;
    }

    @Override
    public Gzipped fetch(long amount) {
        source.fetch(amount);
        return this;
    }
}
