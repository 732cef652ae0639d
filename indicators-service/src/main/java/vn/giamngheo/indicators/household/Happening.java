package vn.giamngheo.indicators.household;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.giamngheo.platform.value.AreaCode;

/**
 * Something that happens to a household on a day. The household keeps its id, its classes and its 36 months wherever it
 * goes; what it adds to one place and takes from another counts there as other increase and decrease.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Happening.Moved.class, name = "moved"),
    @JsonSubTypes.Type(value = Happening.MovedOut.class, name = "moved_out"),
    @JsonSubTypes.Type(value = Happening.MovedIn.class, name = "moved_in"),
    @JsonSubTypes.Type(value = Happening.Dissolved.class, name = "dissolved"),
    @JsonSubTypes.Type(value = Happening.Merged.class, name = "merged"),
    @JsonSubTypes.Type(value = Happening.Split.class, name = "split"),
    @JsonSubTypes.Type(value = Happening.HeadChanged.class, name = "head_changed"),
    @JsonSubTypes.Type(value = Happening.MemberJoined.class, name = "member_joined"),
    @JsonSubTypes.Type(value = Happening.MemberLeft.class, name = "member_left"),
    @JsonSubTypes.Type(value = Happening.HandedOver.class, name = "handed_over")
})
@Schema(
        discriminatorProperty = "kind",
        oneOf = {
            Happening.Moved.class,
            Happening.MovedOut.class,
            Happening.MovedIn.class,
            Happening.Dissolved.class,
            Happening.Merged.class,
            Happening.Split.class,
            Happening.HeadChanged.class,
            Happening.MemberJoined.class,
            Happening.MemberLeft.class,
            Happening.HandedOver.class
        },
        discriminatorMapping = {
            @DiscriminatorMapping(value = "moved", schema = Happening.Moved.class),
            @DiscriminatorMapping(value = "moved_out", schema = Happening.MovedOut.class),
            @DiscriminatorMapping(value = "moved_in", schema = Happening.MovedIn.class),
            @DiscriminatorMapping(value = "dissolved", schema = Happening.Dissolved.class),
            @DiscriminatorMapping(value = "merged", schema = Happening.Merged.class),
            @DiscriminatorMapping(value = "split", schema = Happening.Split.class),
            @DiscriminatorMapping(value = "head_changed", schema = Happening.HeadChanged.class),
            @DiscriminatorMapping(value = "member_joined", schema = Happening.MemberJoined.class),
            @DiscriminatorMapping(value = "member_left", schema = Happening.MemberLeft.class),
            @DiscriminatorMapping(value = "handed_over", schema = Happening.HandedOver.class)
        })
sealed interface Happening {

    /** The first day on which it is so. */
    LocalDate on();

    /** To another village that is known here, perhaps of another commune. */
    record Moved(@NotNull LocalDate on, @NotNull AreaCode village) implements Happening {}

    /** To somewhere that is not known here. */
    record MovedOut(@NotNull LocalDate on) implements Happening {}

    /** Back, or into another village, after it had moved out. */
    record MovedIn(@NotNull LocalDate on, @NotNull AreaCode village) implements Happening {}

    record Dissolved(@NotNull LocalDate on) implements Happening {}

    /** @param into the household that takes all members in */
    record Merged(@NotNull LocalDate on, @NotNull UUID into) implements Happening {}

    /**
     * Some members become a household of their own in the same village. It has no class until a decision gives it one.
     *
     * @param code of the new household
     * @param head one of the members
     */
    record Split(
            @NotNull LocalDate on,

            @NotNull @Pattern(regexp = "[A-Za-z0-9./-]{1,30}")
            String code,

            @NotEmpty @Size(max = 50) List<@NotNull UUID> members,
            @NotNull UUID head)
            implements Happening {}

    /** @param formerHead what the former head is to the new one, if it stays */
    record HeadChanged(
            @NotNull LocalDate on,
            @NotNull UUID head,
            @NotNull Relation formerHead) implements Happening {}

    record MemberJoined(
            @NotNull LocalDate on, @NotNull @Valid MemberRequest member) implements Happening {}

    record MemberLeft(@NotNull LocalDate on, @NotNull UUID member) implements Happening {}

    /** To a successor of the village that a boundary act has ended. */
    record HandedOver(@NotNull LocalDate on, @NotNull AreaCode village) implements Happening {}
}
