package vn.giamngheo.indicators.paper;

import vn.giamngheo.indicators.review.RoundPart;
import vn.giamngheo.indicators.review.VillagePart;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.act.Signatory;
import vn.giamngheo.platform.paper.PaperWords;
import vn.giamngheo.platform.value.Rate;

/** What a review as a whole says on its papers. */
final class RoundValues {

    private RoundValues() {}

    static PaperValues of(RoundPart part) {
        return new PaperValues()
                .with("commune", part.commune().name())
                .with("kind", part.kind())
                .with("year", String.valueOf(part.round().year()))
                .with("standard", part.round().standard())
                .with("effectiveOn", part.round().effectiveOn())
                .all(of(part.decision(), part.commune().name()));
    }

    /** @param act null while it is not signed; {@code place} where it is */
    static PaperValues of(Act act, String place) {
        var signed = act == null ? null : act.signatory();
        return new PaperValues()
                .with("placeAndDate", PaperWords.placeAndDate(place, act == null ? null : act.issuedOn()))
                .with("decisionNumber", act == null ? null : act.number())
                .with("decisionDate", act == null || act.issuedOn() == null ? null : PaperWords.day(act.issuedOn()))
                .with("decisionIssuer", act == null ? PaperWords.peoplesCommittee(place) : act.issuer())
                .with("decisionTitle", act == null ? null : act.title())
                .all(of(signed));
    }

    /** Who signs stands below the paper; what is not known there stays empty. */
    private static PaperValues of(Signatory signatory) {
        return new PaperValues()
                .with("signatoryCapacity", text(signatory == null ? null : signatory.capacity()))
                .with("signatoryOffice", text(signatory == null ? null : signatory.office()))
                .with("signatoryName", text(signatory == null ? null : signatory.name()));
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    static PaperValues of(VillagePart part) {
        return new PaperValues()
                .with("village", part.village().name())
                .with("meetingOn", part.meetingOn())
                .with("attended", part.attended())
                .with("agreed", part.agreed())
                .with(
                        "agreedPercent",
                        part.attended() == null ? null : new Rate(part.agreed(), part.attended()).percent())
                .with("postedFrom", part.postedFrom())
                .with("postedTo", part.postedTo())
                .with("postedAt", part.postedAt() == null ? null : String.join(", ", part.postedAt()));
    }
}
