package vn.giamngheo.standalone;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What every Java process of the suite is told. */
public final class JavaFlags {

    /** A process in which a thread died of it would answer on, and relay and read no more: the launcher starts another. */
    private static final String ENDS_WITHOUT_MEMORY = "-XX:+ExitOnOutOfMemoryError";

    /** Short start and small memory matter more here than the last bit of throughput. */
    static final List<String> LIGHT = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", ENDS_WITHOUT_MEMORY);

    /** Every request passes it, and it is little code: compiled well it carries more than twice as much. */
    private static final List<String> OF_THE_GATEWAY = List.of("-XX:+UseSerialGC", ENDS_WITHOUT_MEMORY);

    private JavaFlags() {}

    /** @param folder the module of the service */
    public static List<String> ofService(String folder) {
        var service = Arrays.stream(Service.values())
                .filter(each -> each.folder().equals(folder))
                .findFirst()
                .orElseThrow();
        var flags = service == Service.GATEWAY ? OF_THE_GATEWAY : LIGHT;
        return Stream.concat(flags.stream(), Stream.of("-Xmx" + service.heapMegabytes() + "m"))
                .toList();
    }
}
