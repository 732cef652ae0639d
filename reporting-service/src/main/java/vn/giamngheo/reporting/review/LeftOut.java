package vn.giamngheo.reporting.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.giamngheo.platform.http.Languages;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.restatement.OffTree;
import vn.giamngheo.reporting.snapshot.Wording;

/** What readers are told of places that boundary acts changed and whose figures are not in those of a place. */
final class LeftOut {

    private static final Words SAID = new Words(
            "Chưa tính số liệu của %d nơi đã sắp xếp: %s.",
            "Figures of %d places that boundary acts changed are not in it: %s.");

    private static final String MORE = ", …";

    private LeftOut() {}

    static String of(OffTree offTree, Locale locale) {
        return said(
                offTree.places(), offTree.named().stream().map(ReportArea::name).toList(), locale);
    }

    /** As a signed text says it; nothing where nothing is left out. */
    static String of(JsonNode result) {
        var offTree = result.path("offTree");
        return offTree.isObject()
                ? " "
                        + said(
                                offTree.path("places").intValue(),
                                Wording.each(offTree.path("named"))
                                        .map(each -> Wording.text(each.path("name")))
                                        .toList(),
                                Languages.VIETNAMESE)
                : "";
    }

    private static String said(int places, List<String> named, Locale locale) {
        var names = named.stream().collect(Collectors.joining(", ", "", places > named.size() ? MORE : ""));
        return SAID.in(locale).formatted(places, names);
    }
}
