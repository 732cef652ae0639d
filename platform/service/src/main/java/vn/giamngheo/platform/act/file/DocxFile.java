package vn.giamngheo.platform.act.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;

/** A received file that must be a DOCX, whole and without macros. */
public final class DocxFile {

    private DocxFile() {}

    /**
     * Its content.
     *
     * @param largest in bytes
     * @throws ProblemException 413 when it is larger, 422 when it is something else or holds macros
     */
    public static byte[] content(ReceivedFile file, int largest) {
        if (file.size() > largest) {
            throw new ProblemException(CommonProblem.BODY_TOO_LARGE, FileContent.WHERE, (largest >> 10) + " KiB");
        }
        try {
            var type = FileContent.type(file.path());
            if (type != FileType.DOCX) {
                throw new ProblemException(FileProblem.FILE_TYPE_REFUSED, FileContent.WHERE, type.name());
            }
            return Files.readAllBytes(file.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
