package vn.giamngheo.reporting.release;

import com.fasterxml.jackson.databind.JsonNode;
import vn.giamngheo.reporting.snapshot.Wording;

/** What everybody reads of a published budget execution. */
final class MoneyAtAGlance {

    private MoneyAtAGlance() {}

    static Glance.Money of(JsonNode report) {
        return new Glance.Money(
                Wording.each(report.path("lines")).map(MoneyAtAGlance::line).toList(), sums(report.path("total")));
    }

    private static Glance.MoneyLine line(JsonNode line) {
        return new Glance.MoneyLine(
                line.path("programme").textValue(), line.path("line").textValue(), line.get("name"), sums(line));
    }

    private static Glance.Sums sums(JsonNode sources) {
        return new Glance.Sums(sum(sources.path("central")), sum(sources.path("local")), sum(sources.path("total")));
    }

    private static Glance.Sum sum(JsonNode execution) {
        return new Glance.Sum(
                execution.path("allocated").longValue(),
                execution.path("carriedOver").longValue(),
                execution.path("disbursed").longValue(),
                execution.path("remaining").longValue(),
                ReadNumber.percent(execution.path("rate").path("percent")));
    }
}
