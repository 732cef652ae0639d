package vn.giamngheo.standalone;

import java.util.ArrayList;
import java.util.List;

/**
 * Commands that ignore what the terminal sends to all processes at once: Ctrl-C must reach the launcher alone, so
 * that it can stop its children in order.
 */
final class Shielded {

    private Shielded() {}

    static List<String> fromTerminal(List<String> command) {
        var shielded = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh"));
        shielded.addAll(command);
        return shielded;
    }
}
