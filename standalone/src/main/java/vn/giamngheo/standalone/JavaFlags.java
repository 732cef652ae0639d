package vn.giamngheo.standalone;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What every Java process of the suite is told. */
public final class JavaFlags {

    /** Short start and small memory matter more here than the last bit of throughput. */
    static final List<String> LIGHT = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private JavaFlags() {}

    /** @param folder the module of the service */
    public static List<String> ofService(String folder) {
        var heap = Arrays.stream(Service.values())
                .filter(service -> service.folder().equals(folder))
                .findFirst()
                .orElseThrow()
                .heapMegabytes();
        return Stream.concat(LIGHT.stream(), Stream.of("-Xmx" + heap + "m")).toList();
    }
}
