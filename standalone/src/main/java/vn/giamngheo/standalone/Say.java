package vn.giamngheo.standalone;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Words for the terminal, always in UTF-8: Java 17 would write question marks where no locale is set. */
final class Say {

    private static final PrintStream OUT = stream(FileDescriptor.out);
    private static final PrintStream ERR = stream(FileDescriptor.err);

    private Say() {}

    /** What the command was run for. */
    static void answer(String text) {
        OUT.println(text);
    }

    /** What happens on the way. */
    static void toOperator(String text) {
        ERR.println(text);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
