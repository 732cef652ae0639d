package vn.giamngheo.platform.act;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.platform.act.file.FileView;

/** An act as it belongs to one thing. */
record LinkedAct(UUID id, ActRole role, Act act, String recordedBy, Instant recordedAt, OffsetDateTime linkedAt) {

    ActView with(List<FileView> files) {
        return new ActView(id, role, act, recordedBy, recordedAt, files);
    }
}
