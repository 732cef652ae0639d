package vn.giamngheo.plans.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.act.ActKind;
import vn.giamngheo.platform.act.Signatory;
import vn.giamngheo.platform.value.AreaCode;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.platform.value.PartialDate;
import vn.giamngheo.platform.vocabulary.Nature;

/**
 * A plan as its document states it.
 *
 * @param area the code of the place on {@code periodFrom}
 * @param programme the edition that it serves, or the first of several
 * @param furtherProgrammes the codes of the other editions that it serves, in their order; its lines are of any of them
 * @param documentNumber absent where the document has none
 * @param placeOfIssue such as {@code Bạch Thông}, before the date
 * @param issuedOn a day, a month or a year; absent where the document has none
 * @param signatory absent where it is not stated
 * @param parent the id of the plan that it carries out; absent where there is none, or it is not here
 * @param bases what it rests on, in their order
 * @param sections its prose, in its order
 * @param annex by village or commune and year
 * @param recipients nơi nhận, in their order
 */
record PlanRequest(
        @NotNull AreaCode area,
        @NotBlank String programme,
        @Size(max = 10) List<@NotBlank String> furtherProgrammes,
        @NotBlank @Size(max = 500) String title,
        @NotBlank @Size(max = 300) String issuer,
        @Size(max = 100) String documentNumber,
        @Size(max = 100) String placeOfIssue,
        PartialDate issuedOn,
        @Valid Signatory signatory,
        @NotNull LocalDate periodFrom,
        @NotNull LocalDate periodTo,
        UUID parent,
        @Size(max = 100) List<@Valid @NotNull Basis> bases,
        @Size(max = 200) List<@Valid @NotNull Section> sections,
        @NotNull @Size(max = 500) List<@Valid @NotNull Target> targets,
        @Size(max = 2000) List<@Valid @NotNull AnnexRow> annex,
        @NotNull @Size(max = 200) List<@Valid @NotNull FundLine> fundLines,
        @Size(max = 50) List<@Valid @NotNull FundSource> fundSources,
        @Size(max = 200) List<@Valid @NotNull Activity> activities,
        @Size(max = 500) List<@Valid @NotNull Citation> citations,
        @Size(max = 500) List<@Valid @NotNull Assignment> assignments,
        @Size(max = 100) List<@Valid @NotNull Responsibility> responsibilities,
        @Size(max = 200) List<@Valid @NotNull ReportingDuty> reportingDuties,
        @Size(max = 200) List<@Valid @NotNull Party> recipients) {

    PlanRequest {
        furtherProgrammes = furtherProgrammes == null ? List.of() : furtherProgrammes;
        bases = bases == null ? List.of() : bases;
        annex = annex == null ? List.of() : annex;
        sections = sections == null ? List.of() : sections;
        fundSources = fundSources == null ? List.of() : fundSources;
        activities = activities == null ? List.of() : activities;
        citations = citations == null ? List.of() : citations;
        responsibilities = responsibilities == null ? List.of() : responsibilities;
        assignments = assignments == null ? List.of() : assignments;
        reportingDuties = reportingDuties == null ? List.of() : reportingDuties;
        recipients = recipients == null ? List.of() : recipients;
    }

    /** All editions that it serves, the first one first. */
    List<String> programmes() {
        return Stream.concat(Stream.of(programme), furtherProgrammes.stream()).toList();
    }

    /** The act that the plan is. */
    Act act() {
        return new Act(documentNumber, issuedOn, ActKind.PLAN, issuer, title, signatory);
    }

    /** Whether it is typed from a paper that is signed: it has a number, and a date that has come. */
    boolean cameSigned() {
        return act().signed() && act().hasCome();
    }

    /** A paper on which the plan rests. */
    record Basis(@NotNull BasisKind kind, @NotNull @Valid Act act) {}

    /**
     * @param key unique in the plan
     * @param value absent of a qualitative target alone; of a range where it begins
     * @param upper where a range ends; absent of all others
     * @param unit the unit of the indicator
     * @param population whom the target counts; absent for the whole place
     * @param dimension the dimension of deprivation that it lowers; absent where it belongs to none
     * @param line the code of the programme line that it belongs to; absent for the whole plan
     * @param partOf the key of the target that this one is a part of (trong đó)
     * @param rate the key of the target that says the same as a rate: so many households are so many percent; absent
     *     where none does
     * @param annex the column of the annex that adds up to it; absent where none does
     * @param baseline absent where the plan does not say from where it starts
     * @param owner who answers for it; absent where the plan does not say
     * @param path what is wanted year by year; absent where the plan does not say
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Target(
            @NotBlank @Size(max = 40) String key,
            @NotBlank String indicator,
            @NotNull Comparator comparator,

            @PositiveOrZero @Digits(integer = 15, fraction = 4)
            BigDecimal value,

            @PositiveOrZero @Digits(integer = 15, fraction = 4)
            BigDecimal upper,

            @NotBlank String unit,
            @Size(max = 500) String population,
            @NotNull LocalDate dueOn,
            Dimension dimension,
            String line,
            String partOf,
            String rate,
            AnnexMeasure annex,
            @Valid Baseline baseline,
            @Valid Party owner,
            @Size(min = 1, max = 30) List<@Valid @NotNull YearValue> path) {}

    /**
     * Money that the plan states, in đồng: {@code total} is {@code central} plus {@code local}.
     *
     * @param programme the edition that the line is of; absent for the plan's {@code programme}
     */
    record FundLine(
            @NotBlank String line,
            @NotNull Nature nature,
            @NotNull Money central,
            @NotNull Money local,
            @NotNull Money total,
            @JsonInclude(JsonInclude.Include.NON_NULL) String programme) {

        /** The line among those of all editions. */
        LineOf of(PlanRequest plan) {
            return of(plan.programme());
        }

        /** @param first the first edition of the plan */
        LineOf of(String first) {
            return new LineOf(programme == null ? first : programme, line);
        }
    }

    /** A line of an edition. */
    record LineOf(String programme, String line) {}
}
