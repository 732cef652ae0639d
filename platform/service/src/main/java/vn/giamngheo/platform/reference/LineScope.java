package vn.giamngheo.platform.reference;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Violation;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.identity.Caller;

/**
 * The programme lines a caller may write for: those of the token and what is a part of them. Whoever speaks for some lines
 * does not speak for the programme as a whole. What is read is not narrowed by lines.
 */
@RequestScoped
public class LineScope {

    @Inject
    Caller caller;

    @Inject
    References references;

    /** By programme: a file has many rows and few programmes. */
    private final Map<String, Map<String, Set<String>>> above = new HashMap<>();

    /**
     * A line that a body names beside its programme.
     *
     * @param line null for the programme as a whole
     * @throws ProblemException 422 when there is no such programme or line, 403 when the caller may not write for it
     */
    public void requireExisting(String programme, String line, String pointer) {
        var lines = references.lines(programme, "/programme");
        if (line != null && !lines.contains(line)) {
            throw References.unknown(pointer, new Words("dự án, tiểu dự án", "programme line"), line, "");
        }
        require(programme, line, Where.body(pointer));
    }

    /**
     * @param line null for the programme as a whole
     * @throws ProblemException 403 when the caller may not write for it
     */
    public void require(String programme, String line, Where where) {
        refusal(programme, line, where).ifPresent(refused -> {
            throw new ProblemException(List.of(refused));
        });
    }

    /** What is wrong where {@link #require} would refuse. */
    public Optional<Violation> refusal(String programme, String line, Where where) {
        return covers(programme, line)
                ? Optional.empty()
                : Optional.of(Violation.of(CommonProblem.FORBIDDEN_LINE, where, inWords(programme, line)));
    }

    private static Object inWords(String programme, String line) {
        return line == null
                ? new Words(
                        "toàn bộ chương trình " + programme + " (khi không nêu dự án)",
                        "the whole of programme " + programme + " (where no line is named)")
                : named(programme, line);
    }

    /**
     * Of something that is of several lines.
     *
     * @param lines asked only where the caller is narrowed
     * @throws ProblemException 403 when the caller may not write for one of them
     */
    public void requireAll(String programme, Supplier<? extends Collection<String>> lines, Where where) {
        if (caller.lines().isPresent()) {
            lines.get().forEach(line -> require(programme, line, where));
        }
    }

    private boolean covers(String programme, String line) {
        return caller.lines()
                .map(own -> own.contains(programme) || line != null && covers(own, programme, line))
                .orElse(true);
    }

    private boolean covers(Set<String> own, String programme, String line) {
        return above(programme, line).stream().anyMatch(each -> own.contains(named(programme, each)));
    }

    private Set<String> above(String programme, String line) {
        return above.computeIfAbsent(programme, references::linesWithAbove).getOrDefault(line, Set.of());
    }

    private static String named(String programme, String line) {
        return programme + "/" + line;
    }
}
