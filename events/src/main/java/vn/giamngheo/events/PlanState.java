package vn.giamngheo.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The whole state of one issued plan. Type {@code plan.v1}. A draft stays in its service.
 *
 * @param documentNumber null where the document has none
 * @param issuedOn a day, a month or a year: {@code 2023-03-16}, {@code 2023-03}, {@code 2023}
 * @param handedOverTo who is responsible since the plan's place ended; null or empty while nobody has taken it over
 * @param level of the place: {@code country}, {@code province}, {@code district} or {@code commune}
 * @param status {@code issued}, {@code amended} or {@code closed}; null where it was told before there was more than one
 * @param parentId the plan that it carries out; may be null
 * @param furtherProgrammeCodes the editions that it serves besides {@code programmeCode}; null or empty for none
 */
public record PlanState(
        UUID id,
        int eventVersion,
        boolean deleted,
        UUID areaId,
        String programmeCode,
        String title,
        String issuer,
        String documentNumber,
        String issuedOn,
        LocalDate periodFrom,
        LocalDate periodTo,
        List<Target> targets,
        List<FundLine> fundLines,
        List<HandedOver> handedOverTo,
        String level,
        String status,
        UUID parentId,
        List<String> furtherProgrammeCodes)
        implements EventData.State {

    public static final String TYPE = "plan.v1";

    /** A plan that is its own place's. */
    public PlanState(
            UUID id,
            int eventVersion,
            boolean deleted,
            UUID areaId,
            String programmeCode,
            String title,
            String issuer,
            String documentNumber,
            String issuedOn,
            LocalDate periodFrom,
            LocalDate periodTo,
            List<Target> targets,
            List<FundLine> fundLines) {
        this(
                id,
                eventVersion,
                deleted,
                areaId,
                programmeCode,
                title,
                issuer,
                documentNumber,
                issuedOn,
                periodFrom,
                periodTo,
                targets,
                fundLines,
                null);
    }

    /** A plan as it was told before its way went on. */
    public PlanState(
            UUID id,
            int eventVersion,
            boolean deleted,
            UUID areaId,
            String programmeCode,
            String title,
            String issuer,
            String documentNumber,
            String issuedOn,
            LocalDate periodFrom,
            LocalDate periodTo,
            List<Target> targets,
            List<FundLine> fundLines,
            List<HandedOver> handedOverTo) {
        this(
                id,
                eventVersion,
                deleted,
                areaId,
                programmeCode,
                title,
                issuer,
                documentNumber,
                issuedOn,
                periodFrom,
                periodTo,
                targets,
                fundLines,
                handedOverTo,
                null,
                null,
                null);
    }

    /** A plan of one edition. */
    public PlanState(
            UUID id,
            int eventVersion,
            boolean deleted,
            UUID areaId,
            String programmeCode,
            String title,
            String issuer,
            String documentNumber,
            String issuedOn,
            LocalDate periodFrom,
            LocalDate periodTo,
            List<Target> targets,
            List<FundLine> fundLines,
            List<HandedOver> handedOverTo,
            String level,
            String status,
            UUID parentId) {
        this(
                id,
                eventVersion,
                deleted,
                areaId,
                programmeCode,
                title,
                issuer,
                documentNumber,
                issuedOn,
                periodFrom,
                periodTo,
                targets,
                fundLines,
                handedOverTo,
                level,
                status,
                parentId,
                null);
    }

    /**
     * @param key unique in its plan
     * @param comparator {@code at_least}, {@code more_than}, {@code at_most}, {@code less_than}, {@code equal},
     *     {@code about}, {@code reduce_by} or {@code range}; one that a reader does not know is left to judgement
     * @param population whom the target counts, in words; null for the whole place
     * @param dimension the dimension of deprivation that it lowers; null where it belongs to none
     * @param lineCode the programme line that it belongs to; null for the whole plan
     * @param partOf the key of the target that it is a part of; may be null
     * @param upperValue where a range ends; null of all others
     * @param baseline from where it starts; may be null
     * @param ownerAgencyCode who answers for it; may be null
     * @param path what is wanted year by year; may be null
     */
    public record Target(
            String key,
            String indicatorCode,
            String comparator,
            BigDecimal value,
            String unit,
            String population,
            LocalDate dueOn,
            String dimension,
            String lineCode,
            String partOf,
            BigDecimal upperValue,
            Baseline baseline,
            String ownerAgencyCode,
            List<YearValue> path) {

        /** A target of one value. */
        public Target(
                String key,
                String indicatorCode,
                String comparator,
                BigDecimal value,
                String unit,
                String population,
                LocalDate dueOn,
                String dimension,
                String lineCode,
                String partOf) {
            this(
                    key,
                    indicatorCode,
                    comparator,
                    value,
                    unit,
                    population,
                    dueOn,
                    dimension,
                    lineCode,
                    partOf,
                    null,
                    null,
                    null,
                    null);
        }
    }

    /** What a target wants in one year: a part of it where the indicator adds over years, else how far to come by then. */
    public record YearValue(int year, BigDecimal value) {}

    /** From where a target starts; the denominator is null where nothing but a count is stated. */
    public record Baseline(Long numerator, Long denominator) {}

    /**
     * The money that the plan states, in đồng. It is not the ledger.
     *
     * @param nature {@code investment}, {@code recurrent} or {@code not_stated}
     * @param programmeCode the edition that the line is of; null for the plan's {@code programmeCode}
     */
    public record FundLine(String lineCode, String nature, long central, long local, String programmeCode) {

        /** A line of the plan's first edition. */
        public FundLine(String lineCode, String nature, long central, long local) {
            this(lineCode, nature, central, local, null);
        }
    }

    /** The edition that the money of a line is of. */
    public String programmeOf(FundLine line) {
        return line.programmeCode() == null ? programmeCode : line.programmeCode();
    }

    /** All editions that the plan serves, the first one first. */
    public List<String> programmes() {
        return Stream.concat(
                        Stream.of(programmeCode),
                        furtherProgrammeCodes == null ? Stream.of() : furtherProgrammeCodes.stream())
                .toList();
    }

    /**
     * Who is responsible for the plan of a place that has ended.
     *
     * @param areaId a successor of the plan's place
     * @param effectiveOn the first day
     */
    public record HandedOver(UUID areaId, LocalDate effectiveOn) {}
}
