package vn.giamngheo.platform.act.file;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of a file as it is kept: without a path, without what cannot be seen (control characters, marks that turn
 * the direction of writing), with the ending of what it really is.
 */
final class FileName {

    private static final int LONGEST = 150;

    /** Whose name says nothing: tệp, a file. */
    private static final String UNNAMED = "tep";

    private static final Pattern PATH = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");
    private static final Pattern UNSAFE = Pattern.compile("[<>:\"|?*]");
    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern ENDS = Pattern.compile("^[. ]+|[. ]+$");
    private static final Pattern DEVICE = Pattern.compile(
            "(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\\..*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_PLAIN = Pattern.compile("[^A-Za-z0-9._ ()-]");

    private final String text;

    private FileName(String text) {
        this.text = text;
    }

    /** @param given what the sender calls it */
    static FileName of(String given, FileType type) {
        var name = clean(given);
        return new FileName(shortened(type.isEndingOf(name) ? name : name + "." + type.extension()));
    }

    /** A name that has been cleaned before. */
    static FileName kept(String text) {
        return new FileName(text);
    }

    String text() {
        return text;
    }

    /** The value of {@code Content-Disposition} (RFC 6266): the name in plain letters for the old, whole for the new. */
    String attachment() {
        return "attachment; filename=\"" + plain() + "\"; filename*=UTF-8''" + encoded();
    }

    private static String clean(String given) {
        var name = Normalizer.normalize(given, Normalizer.Form.NFC);
        name = UNSEEN.matcher(name).replaceAll("");
        name = PATH.matcher(name).replaceAll("");
        name = UNSAFE.matcher(name).replaceAll("_");
        name = BLANKS.matcher(name).replaceAll(" ");
        name = ENDS.matcher(name).replaceAll("");
        if (name.isEmpty()) {
            return UNNAMED;
        }
        return DEVICE.matcher(name).matches() ? "_" + name : name;
    }

    /** Cuts before the ending, and not through a character of two units. */
    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        var ending = name.substring(name.lastIndexOf('.'));
        var cut = LONGEST - ending.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(cut - 1)) ? cut - 1 : cut) + ending;
    }

    private String plain() {
        var letters =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return NOT_PLAIN.matcher(letters.replace('đ', 'd').replace('Đ', 'D')).replaceAll("_");
    }

    private String encoded() {
        var encoded = new StringBuilder();
        for (var octet : text.getBytes(StandardCharsets.UTF_8)) {
            var character = (char) (octet & 0xff);
            encoded.append(
                    isPlain(character)
                            ? String.valueOf(character)
                            : String.format(Locale.ROOT, "%%%02X", (int) character));
        }
        return encoded.toString();
    }

    private static boolean isPlain(char character) {
        return character < 0x80 && (Character.isLetterOrDigit(character) || "-._~".indexOf(character) >= 0);
    }
}
