package vn.giamngheo.bench;

import java.io.IOException;
import java.nio.file.Path;

/** What passes requests on and does nothing else, beside which the gateway is measured. */
interface PlainFront {

    /** @return the process, which listens on the port once it has started */
    Child start(int port, int upstream, Path folder) throws IOException;
}
