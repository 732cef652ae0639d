package vn.giamngheo.clients;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.graalvm.polyglot.HostAccess;

/** Compiles a module of TypeScript and all that it imports, as strictly as the compiler can; a mistake fails the build. */
public final class Compiling {

    private static final String COMPILER = "META-INF/maven/org.webjars.npm/typescript/pom.properties";

    private Compiling() {}

    /** @param arguments the module, and where what comes of it goes */
    public static void main(String... arguments) throws IOException {
        var module = Path.of(arguments[0]).toAbsolutePath();
        var out = Path.of(arguments[1]).toAbsolutePath();
        var library = library();
        try (var engine = new JavaScript()) {
            engine.run(library + "/typescript.js");
            var wrong = engine.run("vn/giamngheo/clients/compile.js")
                    .execute(new Host(library), module.toString(), out.toString(), library);
            if (wrong.getArraySize() > 0) {
                throw new IllegalStateException(wrong.getArraySize() + " mistakes:\n"
                        + wrong.getContext()
                                .eval("js", "(all) => all.slice(0, 100).join('\\n')")
                                .execute(wrong)
                                .asString());
            }
        }
    }

    private static String library() throws IOException {
        var properties = new Properties();
        try (var file = Compiling.class.getClassLoader().getResourceAsStream(COMPILER)) {
            properties.load(file);
        }
        return "META-INF/resources/webjars/typescript/" + properties.getProperty("version") + "/lib";
    }

    /** Files, and beside them the compiler's own declarations. */
    public static final class Host {

        private final String library;

        Host(String library) {
            this.library = library;
        }

        @HostAccess.Export
        public boolean exists(String name) {
            return name.startsWith(library) ? JavaScript.exists(name) : Files.isRegularFile(Path.of(name));
        }

        /** @return null where there is none */
        @HostAccess.Export
        public String read(String name) {
            if (!exists(name)) {
                return null;
            }
            try {
                return name.startsWith(library) ? JavaScript.text(name) : Files.readString(Path.of(name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @HostAccess.Export
        public void write(String name, String text) {
            try {
                Files.createDirectories(Path.of(name).getParent());
                Files.writeString(Path.of(name), text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
