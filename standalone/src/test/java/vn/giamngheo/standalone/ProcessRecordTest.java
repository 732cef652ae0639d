package vn.giamngheo.standalone;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProcessRecordTest {

    @Test
    void aProcessIsKnownAgainByItsIdAndItsStart() {
        assertTrue(ProcessRecord.of(ProcessHandle.current()).alive().isPresent());
    }

    @Test
    void anotherProcessWithTheSameIdIsLeftAlone() {
        var self = ProcessRecord.of(ProcessHandle.current());
        var earlier = new ProcessRecord(self.pid(), self.start().minus(Duration.ofMinutes(1)));
        assertTrue(earlier.alive().isEmpty());
    }
}
