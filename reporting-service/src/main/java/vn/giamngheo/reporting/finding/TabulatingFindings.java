package vn.giamngheo.reporting.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.platform.exports.Download;
import vn.giamngheo.platform.exports.TableFormat;
import vn.giamngheo.platform.exports.TableWriter;
import vn.giamngheo.platform.rest.Edge;
import vn.giamngheo.reporting.restatement.Named;

/** Answers with all findings as a file, read page by page while it is made. */
@Edge
@ApplicationScoped
class TabulatingFindings {

    private static final int PAGE = 500;

    @Inject
    ListingFindings listing;

    @Inject
    Jdbi jdbi;

    Response table(FindingList.Parameters asked, TableFormat form, Locale locale) {
        var first = listing.list(asked, FindingsOfSubtree.After.NOTHING, PAGE);
        var table = new FindingsTable(locale, form == TableFormat.XLSX);
        var name = "findings-%s-%d".formatted(asked.area().code(), asked.year());
        return Download.spooled(
                form,
                name,
                FindingsTable.caption(first),
                FindingsTable.HEADINGS,
                locale,
                rows -> writeAll(first, table, rows));
    }

    private void writeAll(FindingList first, FindingsTable table, TableWriter rows) throws IOException {
        var page = first;
        write(page, table, rows);
        while (page.findings().size() == PAGE) {
            page = listing.list(page.parameters(), after(page.findings()), PAGE);
            write(page, table, rows);
        }
    }

    private static FindingsOfSubtree.After after(List<FindingList.Item> page) {
        var last = page.get(page.size() - 1);
        return new FindingsOfSubtree.After(last.raisedAt().atOffset(ZoneOffset.UTC), last.id());
    }

    private void write(FindingList page, FindingsTable table, TableWriter rows) throws IOException {
        var named = named(page);
        for (var finding : page.findings()) {
            rows.row(table.row(finding, named.place(finding.areaId()), page.partial()));
        }
    }

    private Named named(FindingList page) {
        var places = page.findings().stream().map(FindingList.Item::areaId).collect(Collectors.toSet());
        return jdbi.withHandle(
                handle -> Named.of(places, List.of(), page.parameters().tree(), handle));
    }
}
