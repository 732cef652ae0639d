package vn.giamngheo.reporting.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A chart is read as the document that it is. */
class BarChartTest {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final String LONG =
            "DA5 Hỗ trợ nhà ở cho hộ nghèo, hộ cận nghèo trên địa bàn các huyện nghèo, xã đặc biệt khó khăn";

    @Test
    void barsAreAsLongAsTheirFiguresAndTheLongestFillsThePage() throws Exception {
        var chart = read(
                chart(VIETNAMESE, BarChart.Scale.OF_ALL, bar("Một", 200, 50), bar("Hai", 100, null), bar("Ba", -5, 0)));
        assertEquals(List.of("420", "105", "210", "0", "0", "0"), bars(chart));
    }

    @Test
    void figuresOfDifferentUnitsHaveAScaleEach() throws Exception {
        var chart = read(chart(VIETNAMESE, BarChart.Scale.OF_EACH, bar("Một", 200, 50), bar("Hai", 4, 2)));
        assertEquals(List.of("420", "105", "420", "210"), bars(chart));
    }

    @Test
    void figuresAreWrittenAsTheLanguageWritesThemAndWhatIsMissingIsALine() throws Exception {
        var values = BarChart.Bar.of("x", "đạt", new BigDecimal("11725.5"), null);
        assertTrue(text(read(chart(VIETNAMESE, BarChart.Scale.OF_ALL, values))).contains("11.725,5|–  (đạt)"));
        assertTrue(
                text(read(chart(Locale.ENGLISH, BarChart.Scale.OF_ALL, values))).contains("11,725.5|"));
    }

    @Test
    void aLongLabelIsWrappedAndNothingOfItIsLost() throws Exception {
        var text = text(read(chart(VIETNAMESE, BarChart.Scale.OF_ALL, bar(LONG, 1, 1))));
        assertTrue(text.contains("DA5 Hỗ trợ nhà ở cho hộ nghèo, hộ|cận nghèo trên địa bàn"), text);
        assertTrue(text.replace('|', ' ').contains(LONG), text);
        assertTrue(Wrapping.of(LONG, 36).stream().allMatch(line -> line.length() <= 36));
    }

    @Test
    void whatNamesHoldIsTextAndNoMarkup() throws Exception {
        var name = "<script>\"&' ]]>";
        var chart = read(chart(VIETNAMESE, BarChart.Scale.OF_ALL, bar(name, 1, 1)));
        assertTrue(text(chart).contains(name));
        assertEquals(0, chart.getElementsByTagName("script").getLength());
    }

    @Test
    void whoDoesNotSeeItIsToldWhatItIs() throws Exception {
        var chart = read(chart(VIETNAMESE, BarChart.Scale.OF_ALL));
        assertEquals(
                "Thí dụ: Huyện Suối Mơ",
                chart.getElementsByTagName("title").item(0).getTextContent());
        assertEquals("vi", chart.getDocumentElement().getAttribute("xml:lang"));
        assertEquals("img", chart.getDocumentElement().getAttribute("role"));
    }

    @Test
    void aChartOfVeryManyBarsEnds() throws Exception {
        var many = IntStream.range(0, 1000).mapToObj(nr -> bar("x" + nr, nr, 1)).toArray(BarChart.Bar[]::new);
        assertEquals(
                2 * BarChart.MOST_BARS,
                bars(read(chart(VIETNAMESE, BarChart.Scale.OF_ALL, many))).size());
    }

    private static BarChart chart(Locale locale, BarChart.Scale scale, BarChart.Bar... bars) {
        return new BarChart("Thí dụ: Huyện Suối Mơ", "Hộ", locale, scale, List.of("Giao", "Chi"), List.of(bars));
    }

    private static BarChart.Bar bar(String label, Integer one, Integer other) {
        return BarChart.Bar.of(label, "", number(one), number(other));
    }

    private static BigDecimal number(Integer value) {
        return value == null ? null : BigDecimal.valueOf(value);
    }

    private static Document read(BarChart chart) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(chart.svg().getBytes(StandardCharsets.UTF_8)));
    }

    /** The widths of the bars, after the background and the legend. */
    private static List<String> bars(Document chart) {
        return elements(chart, "rect").stream()
                .skip(3)
                .map(rect -> rect.getAttribute("width"))
                .toList();
    }

    private static String text(Document chart) {
        return elements(chart, "text").stream().map(Element::getTextContent).collect(Collectors.joining("|"));
    }

    private static List<Element> elements(Document chart, String name) {
        var found = chart.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(nr -> (Element) found.item(nr))
                .toList();
    }
}
