package vn.giamngheo.reporting.chart;

/** An SVG document that is written shape by shape. Text is escaped; the reader's program draws it in its own font. */
final class Svg {

    private static final String STYLE = """
            text{font:14px "Noto Sans","DejaVu Sans",Arial,sans-serif;fill:#1a1a1a}\
            .title{font-size:17px;font-weight:bold}.quiet{fill:#555}""";

    private final StringBuilder shapes = new StringBuilder();

    void text(int x, int y, String kind, String text) {
        shapes.append("<text x=\"%d\" y=\"%d\"%s>%s</text>\n"
                .formatted(x, y, kind.isEmpty() ? "" : " class=\"" + kind + "\"", escaped(text)));
    }

    void bar(int x, int y, int width, int height, String colour) {
        shapes.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>\n"
                .formatted(x, y, width, height, colour));
    }

    /** @param description what a screen reader says of it after the title */
    String document(int width, int height, String language, String title, String description) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" role="img" xml:lang="%3$s">
                <title>%4$s</title>
                <desc>%5$s</desc>
                <style>%6$s</style>
                <rect width="%1$d" height="%2$d" fill="#ffffff"/>
                %7$s</svg>
                """.formatted(width, height, language, escaped(title), escaped(description), STYLE, shapes);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
