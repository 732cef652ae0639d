package vn.giamngheo.indicators.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.platform.paper.Template;

/** By which layout a paper is printed: the template of the nearest place, else the plain layout. */
@ApplicationScoped
class Layouts {

    @Inject
    Templates templates;

    Template inForce(PaperKind kind, UUID area, LocalDate on) {
        return template(templates.inForce(kind, area, on).orElseGet(() -> PlainLayouts.of(kind)));
    }

    /** What was checked when it was added. */
    private static Template template(byte[] docx) {
        try {
            return Template.of(docx);
        } catch (Template.Unreadable e) {
            throw new IllegalStateException(e);
        }
    }
}
