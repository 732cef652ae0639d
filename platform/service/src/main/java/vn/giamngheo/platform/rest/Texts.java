package vn.giamngheo.platform.rest;

/** What may stand in a text that somebody sends. */
public final class Texts {

    private Texts() {}

    /**
     * Whether it holds no control characters but tab and line ends, no half of a surrogate pair and nothing that is no
     * character.
     */
    public static boolean isPrintable(String text) {
        return text.codePoints().noneMatch(Texts::isUnprintable);
    }

    /**
     * Whether it is printable and shows what it holds: no marks that turn the direction of writing, none without a width.
     * Two names that look alike are the same name.
     */
    static boolean isPlain(String text) {
        return text.codePoints().noneMatch(point -> isUnprintable(point) || isUnseen(point));
    }

    private static boolean isUnseen(int point) {
        return Character.getType(point) == Character.FORMAT;
    }

    /** The text with a mark in the place of what cannot be printed. */
    static String shown(String text) {
        return text.codePoints()
                .map(point -> isUnprintable(point) || isUnseen(point) ? '\uFFFD' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isUnprintable(int point) {
        return Character.isISOControl(point) && point != '\t' && point != '\n' && point != '\r'
                || Character.getType(point) == Character.SURROGATE
                || isNoCharacter(point);
    }

    /** What Unicode keeps for nothing: an XML document with it, such as a chart or a paper, is not opened by anybody. */
    private static boolean isNoCharacter(int point) {
        return (point & 0xFFFE) == 0xFFFE || point >= 0xFDD0 && point <= 0xFDEF;
    }
}
