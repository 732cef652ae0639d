package vn.giamngheo.gateway.forward;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.util.Optional;
import vn.giamngheo.gateway.request.RequestBody;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;

/** A body that fails when it grows beyond a limit, or when it is told to. */
final class CountedStream implements ReadStream<Buffer> {

    private final ReadStream<Buffer> source;
    private final long limit;
    private final Runnable atEnd;
    private Handler<Throwable> onFailure = failure -> {};
    private long count;
    private long sinceLastLook;
    private ProblemException refusal;
    private boolean isAsked;
    private boolean paused;
    private boolean heldBack;

    CountedStream(ReadStream<Buffer> source, long limit, Runnable atEnd) {
        this.source = source;
        this.limit = limit;
        this.atEnd = atEnd;
    }

    /** Whether fewer than so many bytes have come since this was last asked, although nobody held them back. */
    boolean isTrickling(long least) {
        var trickling = !heldBack && !paused && sinceLastLook < least;
        sinceLastLook = 0;
        heldBack = paused;
        return trickling;
    }

    /** Takes no more of it. */
    void refuse(ProblemException why) {
        refusal = why;
        onFailure.handle(why);
    }

    /** Why it ended on its way, if it did. */
    Optional<ProblemException> refusal() {
        return Optional.ofNullable(refusal);
    }

    @Override
    public CountedStream handler(Handler<Buffer> handler) {
        source.handler(handler == null ? null : part -> count(part, handler));
        return this;
    }

    private void count(Buffer part, Handler<Buffer> handler) {
        count += part.length();
        sinceLastLook += part.length();
        if (count > limit) {
            refuse(RequestBody.tooLarge(limit));
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
        source.exceptionHandler(handler == null ? null : this::breakOff);
        return this;
    }

    /** The client has hung up, or has sent what nobody can read on: nothing that the service has done. */
    private void breakOff(Throwable failure) {
        if (refusal == null) {
            refusal = new ProblemException(CommonProblem.REQUEST_TOO_SLOW);
        }
        onFailure.handle(failure);
    }

    @Override
    public CountedStream pause() {
        paused = true;
        heldBack = isAsked;
        source.pause();
        return this;
    }

    @Override
    public CountedStream resume() {
        isAsked = true;
        paused = false;
        source.resume();
        return this;
    }

    @Override
    public CountedStream fetch(long amount) {
        isAsked = true;
        paused = false;
        source.fetch(amount);
        return this;
    }
}
