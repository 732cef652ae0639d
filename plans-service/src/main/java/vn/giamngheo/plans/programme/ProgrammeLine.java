package vn.giamngheo.plans.programme;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import vn.giamngheo.events.Label;
import vn.giamngheo.events.ProgrammeState;
import vn.giamngheo.platform.reference.Name;

/** A component, project, sub-project or content of one by its national code. */
@Embeddable
record ProgrammeLine(
        String code,
        String parentCode,
        @Enumerated(EnumType.STRING) LineKind kind,
        String nameVi,
        String nameEn) {

    static ProgrammeLine of(ProgrammeRequest.Line line) {
        return new ProgrammeLine(
                line.code(),
                line.parent(),
                line.kind(),
                line.name().vi(),
                line.name().en());
    }

    ProgrammeRequest.Line view() {
        return new ProgrammeRequest.Line(code, parentCode, kind, new Name(nameVi, nameEn));
    }

    LineView view(String localNumber) {
        return new LineView(code, parentCode, kind, new Name(nameVi, nameEn), localNumber);
    }

    ProgrammeState.Line state() {
        return new ProgrammeState.Line(code, parentCode, new Label(nameVi, nameEn), kind.wireName());
    }
}
