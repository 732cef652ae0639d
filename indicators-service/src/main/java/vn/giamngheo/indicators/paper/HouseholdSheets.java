package vn.giamngheo.indicators.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.giamngheo.indicators.household.NamedHouseholds;
import vn.giamngheo.indicators.household.NamedMember;
import vn.giamngheo.indicators.household.Relation;
import vn.giamngheo.indicators.review.CasePart;
import vn.giamngheo.indicators.review.RoundPart;
import vn.giamngheo.indicators.review.VillagePart;
import vn.giamngheo.platform.paper.Filling;
import vn.giamngheo.platform.value.PeopleWords;

/** Sheets that are each about one household and its members. */
@ApplicationScoped
class HouseholdSheets {

    @Inject
    NamedHouseholds named;

    @Inject
    Questions questions;

    /** @param on the day whose members are named */
    List<Filling> of(PaperKind kind, RoundPart part, LocalDate on) {
        var sheets = new ArrayList<Filling>();
        for (var village : part.villages()) {
            sheets.addAll(ofVillage(kind, part, village, on));
        }
        return sheets;
    }

    private List<Filling> ofVillage(PaperKind kind, RoundPart part, VillagePart village, LocalDate on) {
        var taken = village.cases().stream().filter(kind::takes).toList();
        if (taken.isEmpty()) {
            return List.of();
        }
        var ids = taken.stream().map(each -> each.reviewed().householdId()).toList();
        var members = named.of(ids, on, "paper-" + kind.wireName());
        return taken.stream()
                .map(each -> sheet(
                        part,
                        village,
                        each,
                        members.getOrDefault(each.reviewed().householdId(), List.of())))
                .toList();
    }

    private Filling sheet(RoundPart part, VillagePart village, CasePart each, List<NamedMember> members) {
        var reviewed = each.reviewed();
        var values = RoundValues.of(part)
                .with("village", village.village().name())
                .with("householdCode", reviewed.householdCode())
                .with("class", PaperValues.words(each.povertyClass()))
                .with("classFrom", part.round().effectiveOn())
                .with("settlement", PaperValues.words(reviewed.settlement()))
                .with("income", reviewed.monthlyIncome())
                .with("b1", reviewed.b1Score())
                .with("b2", reviewed.b2Score())
                .with("surveyedOn", reviewed.surveyedOn())
                .with("requestedOn", reviewed.requestedOn())
                .with("certificateCode", each.certificate())
                .all(people(members));
        return new Filling(
                values.map(),
                Map.of(
                        "member",
                        lines(members),
                        "indicator",
                        questions.indicators(part.round().standard(), reviewed.lacking()),
                        "item",
                        questions.items(part.round(), reviewed, each.counts())));
    }

    static PaperValues people(List<NamedMember> members) {
        var head = members.stream()
                .filter(member -> member.relation() == Relation.HEAD)
                .findFirst();
        return new PaperValues()
                .with("persons", members.size())
                .with("head", head.map(NamedMember::name).orElse(null))
                .with("headBirth", head.map(NamedMember::birth).orElse(null))
                .with("headSex", head.map(each -> each.sex().words()).orElse(null))
                .with(
                        "headEthnicity",
                        head.map(NamedMember::ethnicity)
                                .map(PeopleWords::printed)
                                .orElse(null))
                .with("headCitizenId", head.map(NamedMember::citizenId).orElse(null));
    }

    static List<Map<String, String>> lines(List<NamedMember> members) {
        var lines = new ArrayList<Map<String, String>>();
        for (var member : members) {
            lines.add(new PaperValues()
                    .with("no", lines.size() + 1)
                    .with("name", member.name())
                    .with("birth", member.birth())
                    .with("sex", member.sex().words())
                    .with("ethnicity", PeopleWords.printed(member.ethnicity()))
                    .with("relation", member.relation().words())
                    .with("citizenId", member.citizenId() == null ? "" : member.citizenId())
                    .map());
        }
        return lines;
    }
}
