package vn.giamngheo.standalone;

import java.io.IOException;
import java.nio.file.Path;

/** The broker as a process of its own. Arguments: its folder, its port, its controller's port. */
final class BrokerMain {

    private BrokerMain() {}

    public static void main(String[] arguments) throws IOException {
        var broker =
                Broker.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
        broker.await();
    }
}
