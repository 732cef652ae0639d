package vn.giamngheo.platform.act;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.platform.act.file.FileView;

/** An act of a thing, with its files in the order of their arrival. */
public record ActView(UUID id, ActRole role, Act act, String recordedBy, Instant recordedAt, List<FileView> files) {}
