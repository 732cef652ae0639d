package vn.giamngheo.indicators.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giamngheo.indicators.classification.PovertyClass;
import vn.giamngheo.indicators.household.HeadNames;
import vn.giamngheo.indicators.household.MemberCounts;
import vn.giamngheo.indicators.review.CasePart;
import vn.giamngheo.indicators.review.Objection;
import vn.giamngheo.indicators.review.RoundPart;
import vn.giamngheo.indicators.review.VillagePart;
import vn.giamngheo.platform.paper.Filling;

/** Sheets with lists of households: heads and what was found, without a citizen number or a birth. */
@ApplicationScoped
class VillageSheets {

    @Inject
    HeadNames heads;

    @Inject
    MemberCounts memberCounts;

    /** What is known of households beside the review. */
    private record Known(Map<UUID, String> heads, Map<UUID, Long> persons) {}

    /** A sheet for each village, or one for all of them. @param on the day whose members are counted */
    List<Filling> of(PaperKind kind, RoundPart part, LocalDate on) {
        var households = part.villages().stream()
                .flatMap(village -> taken(kind, village).stream())
                .map(each -> each.reviewed().householdId())
                .toList();
        if (households.isEmpty()) {
            return List.of();
        }
        var known = new Known(heads.of(households, "paper-" + kind.wireName()), memberCounts.on(households, on));
        return kind.sheets() == PaperKind.Sheets.OF_A_COMMUNE
                ? List.of(sheet(kind, part, part.villages(), known))
                : part.villages().stream()
                        .filter(village -> !taken(kind, village).isEmpty())
                        .map(village -> sheet(kind, part, List.of(village), known))
                        .toList();
    }

    private static List<CasePart> taken(PaperKind kind, VillagePart village) {
        return village.cases().stream().filter(kind::takes).toList();
    }

    private static Filling sheet(PaperKind kind, RoundPart part, List<VillagePart> villages, Known known) {
        var all = villages.stream()
                .flatMap(village -> taken(kind, village).stream())
                .toList();
        var values = RoundValues.of(part)
                .with("householdCount", all.size())
                .with("poorCount", count(all, PovertyClass.POOR))
                .with("nearPoorCount", count(all, PovertyClass.NEAR_POOR));
        if (villages.size() == 1) {
            values.all(RoundValues.of(villages.get(0)));
        } else {
            values.with(
                    "village",
                    villages.stream().map(each -> each.village().name()).collect(Collectors.joining(", ")));
        }
        return new Filling(
                values.map(), Map.of("household", households(kind, villages, known), "objection", objections(all)));
    }

    private static long count(List<CasePart> all, PovertyClass povertyClass) {
        return all.stream().filter(each -> each.povertyClass() == povertyClass).count();
    }

    private static List<Map<String, String>> households(PaperKind kind, List<VillagePart> villages, Known known) {
        var lines = new ArrayList<Map<String, String>>();
        for (var village : villages) {
            for (var each : taken(kind, village)) {
                lines.add(line(lines.size() + 1, village.village().name(), each, known));
            }
        }
        return lines;
    }

    private static Map<String, String> line(int number, String village, CasePart part, Known known) {
        var reviewed = part.reviewed();
        return new PaperValues()
                .with("no", number)
                .with("village", village)
                .with("code", reviewed.householdCode())
                .with("head", known.heads().get(reviewed.householdId()))
                .with("persons", known.persons().getOrDefault(reviewed.householdId(), 0L))
                .with("class", PaperValues.words(part.povertyClass()))
                .with("b1", Objects.toString(reviewed.b1Score(), ""))
                .with("b2", Objects.toString(reviewed.b2Score(), ""))
                .map();
    }

    /** By the numbers of households; who objected and why hangs nowhere. */
    private static List<Map<String, String>> objections(List<CasePart> all) {
        var lines = new ArrayList<Map<String, String>>();
        for (var each : all) {
            for (var objection : each.objections()) {
                lines.add(new PaperValues()
                        .with("no", lines.size() + 1)
                        .with("code", each.reviewed().householdCode())
                        .with("raisedOn", objection.raisedOn())
                        .with("recheckedOn", objection.recheckedOn())
                        .with("outcome", outcome(objection))
                        .map());
            }
        }
        return lines;
    }

    private static String outcome(Objection objection) {
        if (objection.upheld() == null) {
            return "Đang phúc tra";
        }
        return objection.upheld() ? "Khiếu nại đúng" : "Khiếu nại không đúng";
    }
}
