package vn.giamngheo.plans.activity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import vn.giamngheo.events.Label;

/** A kind of activities. Its name never changes, for events carry it. */
@Entity
class ActivityKind {

    @Id
    private String code;

    @Column(name = "name_vi")
    private String nameVi;

    @Column(name = "name_en")
    private String nameEn;

    protected ActivityKind() {}

    ActivityKind(ActivityKindView kind) {
        this.code = kind.code();
        this.nameVi = kind.name().vi();
        this.nameEn = kind.name().en();
    }

    String code() {
        return code;
    }

    Label name() {
        return new Label(nameVi, nameEn);
    }

    ActivityKindView view() {
        return new ActivityKindView(code, new ActivityKindView.Name(nameVi, nameEn));
    }
}
