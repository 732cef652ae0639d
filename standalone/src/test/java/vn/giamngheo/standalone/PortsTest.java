package vn.giamngheo.standalone;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void aTakenPortIsNamedWithWhatItIsFor() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = taken.getLocalPort();
            var refusal = assertThrows(Refusal.class, () -> new Ports(port).requireFree());
            assertTrue(refusal.getMessage().contains("Port " + port + " (meant for gateway) is in use"));
        }
    }

    @Test
    void allEightPortsMustExist() {
        assertThrows(Refusal.class, () -> new Ports(65_529));
        assertThrows(Refusal.class, () -> new Ports(0));
    }
}
