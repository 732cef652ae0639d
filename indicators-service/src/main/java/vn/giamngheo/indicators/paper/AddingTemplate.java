package vn.giamngheo.indicators.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.TreeSet;
import vn.giamngheo.indicators.IndicatorsProblem;
import vn.giamngheo.platform.act.file.DocxFile;
import vn.giamngheo.platform.act.file.ReceivedFile;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.paper.Template;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.value.Ids;

/** Adds a template: what it names is known, stands where it can be filled, and it takes nothing from elsewhere. */
@ApplicationScoped
class AddingTemplate {

    private static final int LARGEST = 1 << 20;

    private static final Where WHERE = Where.body("");

    @Inject
    Templates templates;

    @Inject
    Caller caller;

    /** @throws ProblemException 413, 422 when it is none by which the paper can be printed */
    TemplateView add(PaperKind kind, Place place, LocalDate validFrom, String name, ReceivedFile file) {
        var content = DocxFile.content(file, LARGEST);
        requireUsable(kind, content);
        var template = new TemplateView(
                Ids.next(),
                kind,
                place.id(),
                validFrom,
                name,
                content.length,
                file.sha256(),
                caller.subject(),
                Instant.now());
        templates.insert(template, content);
        return template;
    }

    private static void requireUsable(PaperKind kind, byte[] content) {
        try {
            var template = Template.of(content);
            requireKnown(kind, template);
            requirePlaced(template);
            if (template.reachesOut()) {
                throw new ProblemException(IndicatorsProblem.TEMPLATE_REACHES_OUT, WHERE);
            }
        } catch (Template.Unreadable e) {
            throw new ProblemException(IndicatorsProblem.TEMPLATE_UNREADABLE, WHERE, e.getMessage());
        }
    }

    private static void requireKnown(PaperKind kind, Template template) {
        var unknown = new TreeSet<>(template.fields());
        unknown.removeAll(kind.fields());
        if (!unknown.isEmpty()) {
            throw new ProblemException(
                    IndicatorsProblem.TEMPLATE_FIELD_UNKNOWN,
                    WHERE,
                    String.join(", ", unknown),
                    kind.wireName(),
                    String.join(", ", kind.fields()));
        }
    }

    private static void requirePlaced(Template template) throws Template.Unreadable {
        var misplaced = template.misplaced();
        if (!misplaced.isEmpty()) {
            throw new ProblemException(IndicatorsProblem.TEMPLATE_FIELD_MISPLACED, WHERE, String.join(", ", misplaced));
        }
    }
}
