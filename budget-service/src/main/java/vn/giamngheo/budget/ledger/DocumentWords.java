package vn.giamngheo.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import vn.giamngheo.platform.dossier.Particular;
import vn.giamngheo.platform.paper.PaperWords;
import vn.giamngheo.platform.value.Money;

/** What a document of the ledger says, as an official reads it. */
@ApplicationScoped
class DocumentWords {

    @Inject
    Postings postings;

    @Inject
    HolderNames names;

    List<Particular> of(LedgerDocument document) {
        var parts = postings.of(document.id());
        var holders = Stream.concat(
                        Stream.of(document.giver()),
                        parts.stream().flatMap(part -> Stream.of(part.giver(), part.receiver())))
                .filter(Objects::nonNull)
                .toList();
        var called = names.on(document.date(), holders);
        var said = new ArrayList<Particular>();
        say(said, "Chương trình", document.programmeCode());
        say(said, "Năm ngân sách", String.valueOf(document.year()));
        say(said, "Quyết định", decision(document));
        say(
                said,
                document.kind() == LedgerDocument.Kind.PAYMENT ? "Đơn vị chi" : "Bên giao",
                name(document.giver(), called));
        say(said, "Người thụ hưởng", document.payee());
        say(said, "Số chứng từ", document.voucher());
        say(said, "Văn bản cho phép ghi vào năm đã khóa sổ", document.adjusts());
        say(said, "Nội dung", document.note());
        for (var i = 0; i < parts.size(); i++) {
            say(said, "Khoản " + (i + 1), words(parts.get(i), called));
        }
        say(said, "Tổng số", dong(document.total()));
        return said;
    }

    private static void say(List<Particular> said, String label, String text) {
        if (text != null && !text.isBlank()) {
            said.add(new Particular(label, text));
        }
    }

    private static String decision(LedgerDocument document) {
        if (document.decision() == null) {
            return null;
        }
        var words =
                switch (document.decision()) {
                    case INITIAL -> "giao đầu năm";
                    case SUPPLEMENTARY -> "giao bổ sung";
                    case ADJUSTMENT -> "điều chỉnh";
                    case RECALL -> "thu hồi";
                };
        return document.revision() == null ? words : words + " lần " + document.revision();
    }

    /** Such as {@code giao DA2, vốn đầu tư phát triển, ngân sách tỉnh, năm 2023: 5 đồng, cho Xã Thí Dụ}. */
    private static String words(Posting part, Map<UUID, String> called) {
        var purpose = part.purpose();
        var years = purpose.originYear() == purpose.spendingYear()
                ? "năm " + purpose.spendingYear()
                : "nguồn năm %d, sử dụng năm %d".formatted(purpose.originYear(), purpose.spendingYear());
        var receiver = part.receiver() == null ? "" : ", cho " + name(part.receiver(), called);
        return "%s %s, vốn %s, ngân sách %s, %s: %s%s"
                .formatted(
                        effect(part.effect()),
                        purpose.lineCode(),
                        MoneyColumns.natures().get(purpose.nature().wireName()),
                        MoneyColumns.sources().get(purpose.source().wireName()),
                        years,
                        dong(part.amount()),
                        receiver);
    }

    private static String effect(Effect effect) {
        return switch (effect) {
            case GIVE -> "giao";
            case CARRY -> "chuyển nguồn";
            case PAY -> "chi";
            case ADVANCE -> "tạm ứng";
            case COMMIT -> "cam kết";
        };
    }

    private static String name(Holder holder, Map<UUID, String> called) {
        return holder == null
                ? null
                : called.getOrDefault(holder.id(), holder.id().toString());
    }

    private static String dong(Money money) {
        return PaperWords.figure(BigDecimal.valueOf(money.dong())) + " đồng";
    }
}
