package vn.giamngheo.clients;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;

/** A JavaScript engine that is part of the class path. */
final class JavaScript implements AutoCloseable {

    private static final String LANGUAGE = "js";

    private final Context context = Context.newBuilder(LANGUAGE)
            .option("engine.WarnInterpreterOnly", "false")
            .build();

    /** @param resource of the class path, from its root */
    Value run(String resource) {
        return context.eval(Source.newBuilder(LANGUAGE, text(resource), resource)
                .cached(false)
                .buildLiteral());
    }

    static String text(String resource) {
        try (var file = JavaScript.class.getClassLoader().getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean exists(String resource) {
        return JavaScript.class.getClassLoader().getResource(resource) != null;
    }

    @Override
    public void close() {
        context.close();
    }
}
