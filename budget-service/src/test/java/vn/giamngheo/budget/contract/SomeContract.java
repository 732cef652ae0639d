package vn.giamngheo.budget.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.budget.ledger.Holder;
import vn.giamngheo.budget.ledger.Purpose;
import vn.giamngheo.budget.ledger.Source;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.platform.vocabulary.Nature;

/** A contract about 100 in stages of 60 and 40, of which 30 may be advanced. */
final class SomeContract {

    static final LocalDate SIGNED = LocalDate.of(2023, 3, 1);
    static final Holder HOLDER = new Holder("area", UUID.randomUUID());
    static final Holder SUCCESSOR = new Holder("area", UUID.randomUUID());
    static final Purpose CENTRAL = new Purpose("DA1", Source.CENTRAL, Nature.INVESTMENT, 2022, 2023);
    static final Purpose LOCAL = new Purpose("DA1", Source.PROVINCE, Nature.INVESTMENT, 2023, 2023);
    static final UUID WORK = UUID.randomUUID();

    private SomeContract() {}

    static Contract open(long firstAccepted, long secondAccepted) {
        return of(
                UUID.randomUUID(),
                HOLDER,
                Contract.State.OPEN,
                List.of(term(SIGNED, 100, Money.of(30))),
                firstAccepted,
                secondAccepted);
    }

    static Contract.Term term(LocalDate from, long value, Money limit) {
        return new Contract.Term(from, Money.of(value), limit, UUID.randomUUID());
    }

    static Contract of(
            UUID id,
            Holder holder,
            Contract.State state,
            List<Contract.Term> terms,
            long firstAccepted,
            long secondAccepted) {
        return new Contract(
                id,
                1,
                "CT",
                "05/HĐ",
                "Hợp đồng thí dụ",
                SIGNED,
                holder,
                SIGNED,
                Contract.PayeeKind.CONTRACTOR,
                "Công ty A",
                state,
                WORK,
                null,
                terms,
                List.of(
                        new Contract.Stage(1, "Đợt 1", Money.of(60), null, Money.of(firstAccepted)),
                        new Contract.Stage(2, "Đợt 2", Money.of(40), null, Money.of(secondAccepted))));
    }
}
