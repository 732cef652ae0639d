package vn.giamngheo.gateway.forward;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.junit.jupiter.api.Test;

class CountedStreamTest {

    private static final long LEAST = 100;

    private final CountedStream stream = new CountedStream(new Silence(), 1_000, () -> {});

    @Test
    void whoSendsNothingIsFoundOutAtTheFirstLook() {
        stream.pause();
        stream.resume();
        assertTrue(stream.isTrickling(LEAST));
    }

    @Test
    void nobodySendsBeforeTheServiceTakesTheFirstOfIt() {
        stream.pause();
        assertFalse(stream.isTrickling(LEAST));
        stream.resume();
        assertFalse(stream.isTrickling(LEAST), "only a part of the span");
        assertTrue(stream.isTrickling(LEAST));
    }

    @Test
    void whomTheServiceHeldBackForAPartOfTheSpanIsNotBlamed() {
        stream.resume();
        stream.pause();
        stream.resume();
        assertFalse(stream.isTrickling(LEAST));
        assertTrue(stream.isTrickling(LEAST));
    }

    private static final class Silence implements ReadStream<Buffer> {

        @Override
        public Silence exceptionHandler(Handler<Throwable> handler) {
            return this;
        }

        @Override
        public Silence handler(Handler<Buffer> handler) {
            return this;
        }

        @Override
        public Silence pause() {
            return this;
        }

        @Override
        public Silence resume() {
            return this;
        }

        @Override
        public Silence fetch(long amount) {
            return this;
        }

        @Override
        public Silence endHandler(Handler<Void> handler) {
            return this;
        }
    }
}
