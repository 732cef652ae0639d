package vn.giamngheo.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;

/** The eight neighbouring ports of one suite, all on the loopback address. */
record Ports(int first) {

    private static final int LAST_POSSIBLE = 65_535;

    Ports {
        if (first < 1 || first > LAST_POSSIBLE - 7) {
            throw new Refusal(
                    "--port " + first + " không dùng được: cần tám cổng liền nhau trong khoảng 1–65535.",
                    "--port " + first + " cannot be used: eight neighbouring ports between 1 and 65535 are needed.");
        }
    }

    int of(Service service) {
        return first + service.ordinal();
    }

    int postgres() {
        return first + 5;
    }

    int kafka() {
        return first + 6;
    }

    int kafkaController() {
        return first + 7;
    }

    /** Refuses with the name of the first port that somebody else holds. */
    void requireFree() {
        purposes().forEach(Ports::requireFree);
    }

    private Map<String, Integer> purposes() {
        var purposes = new LinkedHashMap<String, Integer>();
        for (var service : Service.values()) {
            purposes.put(service.folder(), of(service));
        }
        purposes.put("PostgreSQL", postgres());
        purposes.put("Kafka", kafka());
        purposes.put("Kafka controller", kafkaController());
        return purposes;
    }

    private static void requireFree(String purpose, int port) {
        try (var socket = new ServerSocket()) {
            // A connection that was just closed keeps its port in TIME_WAIT; that is no reason to refuse.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException taken) {
            throw new Refusal(
                    "Cổng " + port + " (dành cho " + purpose + ") đang bận: hãy giải phóng hoặc chọn --port khác.",
                    "Port " + port + " (meant for " + purpose + ") is in use: free it or choose another --port.");
        }
    }
}
