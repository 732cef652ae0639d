package vn.giamngheo.reporting.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.giamngheo.platform.paper.PaperWords;
import vn.giamngheo.reporting.figure.PaperNames;
import vn.giamngheo.reporting.figure.ReportAgency;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.restatement.HeldAbove;

/** The line below the title of a table: of which place, days and programme it is, and what is not in it. */
public final class About {

    private final List<String> said = new ArrayList<>();

    private About() {}

    public static About of(ReportArea area) {
        return new About().saying(area.name());
    }

    /** @param agency of the place, which it is narrowed to; null for all of the place */
    public static About of(ReportAgency agency, ReportArea area) {
        return agency == null ? of(area) : new About().saying(agency.name() + ", " + area.name());
    }

    /** @param on the last day that counts; null for any */
    public About until(LocalDate on) {
        return on == null ? this : saying("đến ngày " + PaperWords.day(on));
    }

    public About between(LocalDate from, LocalDate to) {
        return saying("từ ngày %s đến ngày %s".formatted(PaperWords.day(from), PaperWords.day(to)));
    }

    /** @param programme its code; null for all */
    public About programme(String programme, PaperNames names) {
        return programme == null ? this : saying(names.programme(programme));
    }

    /**
     * @param heldAbove places of which only a part lies in the asked one, and whose figures are not in it; null for none
     * @param partial true when places are left out that the reader may not read; else null
     */
    public About without(List<HeldAbove> heldAbove, Boolean partial) {
        if (heldAbove != null && !heldAbove.isEmpty()) {
            saying("chưa gồm số liệu của nơi chỉ có một phần ở đây: "
                    + heldAbove.stream().map(held -> held.place().name()).collect(Collectors.joining(", ")));
        }
        return without(partial);
    }

    /** @param partial see {@link #without(List, Boolean)} */
    public About without(Boolean partial) {
        return Boolean.TRUE.equals(partial) ? saying("chưa gồm số liệu của nơi người lập không được xem") : this;
    }

    public About saying(String words) {
        said.add(words);
        return this;
    }

    public String text() {
        return String.join("; ", said);
    }
}
