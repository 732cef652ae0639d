package vn.giamngheo.plans.programme;

import jakarta.persistence.Embeddable;
import vn.giamngheo.events.Label;
import vn.giamngheo.events.ProgrammeState;
import vn.giamngheo.platform.reference.Name;

/** A project or sub-project by its national code. */
@Embeddable
record ProgrammeLine(String code, String parentCode, String nameVi, String nameEn) {

    static ProgrammeLine of(ProgrammeRequest.Line line) {
        return new ProgrammeLine(
                line.code(), line.parent(), line.name().vi(), line.name().en());
    }

    ProgrammeRequest.Line view() {
        return new ProgrammeRequest.Line(code, parentCode, new Name(nameVi, nameEn));
    }

    ProgrammeState.Line state() {
        return new ProgrammeState.Line(code, parentCode, new Label(nameVi, nameEn));
    }
}
