package vn.giamngheo.reporting.comparison;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.giamngheo.events.Label;
import vn.giamngheo.reporting.figure.LineNames;
import vn.giamngheo.reporting.review.Standards;

/** What the codes are called by which a figure is told apart from others of its name. */
@ApplicationScoped
class NamesOfCodes {

    @Inject
    LineNames lines;

    @Inject
    Standards standards;

    /** By the names of the parameters; nothing of what nobody has told of yet. */
    SortedMap<String, Label> of(Map<String, String> parameters) {
        var named = new TreeMap<String, Label>();
        if (parameters.containsKey("programme")) {
            var programme = parameters.get("programme");
            var names = lines.all();
            Optional.ofNullable(names.get(new LineNames.Key(programme, null)))
                    .ifPresent(name -> named.put("programme", name));
            Optional.ofNullable(parameters.get("line"))
                    .map(line -> names.get(new LineNames.Key(programme, line)))
                    .ifPresent(name -> named.put("line", name));
        }
        if (parameters.containsKey("standard")) {
            standards.name(parameters.get("standard")).ifPresent(name -> named.put("standard", name));
        }
        return named;
    }
}
