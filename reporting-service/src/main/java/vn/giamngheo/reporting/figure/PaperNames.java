package vn.giamngheo.reporting.figure;

import java.util.Map;
import vn.giamngheo.events.Label;

/** What programmes and their lines are called on paper, in Vietnamese. What nobody has told of yet is called by its code. */
public record PaperNames(Map<LineNames.Key, Label> names) {

    /** @param code null for none */
    public String programme(String code) {
        if (code == null) {
            return null;
        }
        var name = names.get(new LineNames.Key(code, null));
        return name == null ? "chương trình " + code : name.vi();
    }

    /** A line's code with its name. @param line null for none */
    public String line(String programme, String line) {
        var name = line == null ? null : names.get(new LineNames.Key(programme, line));
        return name == null ? line : line + " " + name.vi();
    }
}
