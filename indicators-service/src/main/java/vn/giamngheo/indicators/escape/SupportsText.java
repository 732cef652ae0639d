package vn.giamngheo.indicators.escape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.giamngheo.indicators.household.SupportNeed;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;

/**
 * Planned supports in one cell: {@code production: bò giống; housing}. What holds a semicolon stands in quotation marks, those within
 * it doubled.
 */
final class SupportsText {

    private static final int LONGEST_WHAT = 200;
    private static final int MOST = 20;
    private static final String MARK = "\"";

    private static final Pattern PART =
            Pattern.compile("\\s*([^:;]*?)\\s*(?::\\s*(?:\"([^\"]*+(?:\"\"[^\"]*+)*+)\"|([^;]*?))\\s*)?(?:;|\\z)");

    private SupportsText() {}

    static String of(List<PlannedSupport> supports) {
        return supports.stream().map(SupportsText::of).collect(Collectors.joining("; "));
    }

    /** As people read it: what is given, and the need where nothing more is said. */
    static String inWords(List<PlannedSupport> supports) {
        return supports.stream()
                .map(support -> support.what() == null
                        ? support.need().words()
                        : support.need().words() + ": " + support.what())
                .collect(Collectors.joining("; "));
    }

    private static String of(PlannedSupport support) {
        return support.what() == null ? name(support.need()) : name(support.need()) + ": " + marked(support.what());
    }

    private static String marked(String what) {
        return what.contains(";") || what.startsWith(MARK) ? MARK + what.replace(MARK, MARK + MARK) + MARK : what;
    }

    /**
     * @param text null for none
     * @throws ProblemException 400 or 422 when it is no such list
     */
    static List<PlannedSupport> read(String text) {
        var supports = new ArrayList<PlannedSupport>();
        if (text != null) {
            var parts = PART.matcher(text);
            while (parts.lookingAt()) {
                if (!parts.group().replace(";", "").isBlank()) {
                    supports.add(support(parts.group(1), parts.group(2), parts.group(3)));
                }
                if (parts.end() == text.length()) {
                    break;
                }
                parts.region(parts.end(), text.length());
            }
        }
        if (supports.size() > MOST) {
            throw invalid(new Words("nhiều nhất 20 hỗ trợ", "at most 20 supports"));
        }
        return supports;
    }

    /** @param marked what, in quotation marks; @param plain what, without; null where it is said in the other way, or not */
    private static PlannedSupport support(String need, String marked, String plain) {
        var said = marked == null ? plain : marked.replace(MARK + MARK, MARK);
        var what = said == null || said.isBlank() ? null : said.strip();
        if (what != null && what.length() > LONGEST_WHAT) {
            throw invalid(new Words("mỗi hỗ trợ nhiều nhất 200 ký tự", "each at most 200 characters"));
        }
        return Arrays.stream(SupportNeed.values())
                .filter(each -> name(each).equals(need))
                .findFirst()
                .map(each -> new PlannedSupport(each, what))
                .orElseThrow(() -> new ProblemException(
                        CommonProblem.UNKNOWN_CODE,
                        Where.body("/supports"),
                        need,
                        "[health, education, production, credit, housing, other]"));
    }

    private static ProblemException invalid(Words words) {
        return new ProblemException(CommonProblem.INVALID_VALUE, Where.body("/supports"), words);
    }

    private static String name(SupportNeed need) {
        return need.name().toLowerCase(Locale.ROOT);
    }
}
