package vn.giamngheo.gateway.forward;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import vn.giamngheo.gateway.request.RequestBody;

/** A body that fails when it grows beyond a limit. */
final class CountedStream implements ReadStream<Buffer> {

    private final ReadStream<Buffer> source;
    private final long limit;
    private final Runnable atEnd;
    private Handler<Throwable> onFailure = failure -> {};
    private long count;

    CountedStream(ReadStream<Buffer> source, long limit, Runnable atEnd) {
        this.source = source;
        this.limit = limit;
        this.atEnd = atEnd;
    }

    boolean isExceeded() {
        return count > limit;
    }

    @Override
    public CountedStream handler(Handler<Buffer> handler) {
        source.handler(handler == null ? null : part -> count(part, handler));
        return this;
    }

    private void count(Buffer part, Handler<Buffer> handler) {
        count += part.length();
        if (isExceeded()) {
            onFailure.handle(RequestBody.tooLarge(limit));
        } else {
            handler.handle(part);
        }
    }

    @Override
    public CountedStream endHandler(Handler<Void> handler) {
        source.endHandler(handler == null ? null : ended -> end(handler));
        return this;
    }

    private void end(Handler<Void> handler) {
        atEnd.run();
        handler.handle(null);
    }

    @Override
    public CountedStream exceptionHandler(Handler<Throwable> handler) {
        onFailure = handler == null ? failure -> {} : handler;
        source.exceptionHandler(handler);
        return this;
    }

    @Override
    public CountedStream pause() {
        source.pause();
        return this;
    }

    @Override
    public CountedStream resume() {
        source.resume();
        return this;
    }

    @Override
    public CountedStream fetch(long amount) {
        source.fetch(amount);
        return this;
    }
}
