package vn.giamngheo.events;

import java.util.UUID;

/**
 * The whole state of the escape register (sổ đăng ký thoát nghèo) of a village, a year and a poverty standard, as counts.
 * Type {@code escape-register.v1}; it holds no person and no household.
 *
 * @param areaId the village in which the households live on the last day of the year, or today
 * @param standard the code of the poverty standard
 * @param poor those that were poor when they registered
 * @param nearPoor those that were near-poor
 */
public record EscapeRegisterState(
        UUID id,
        int eventVersion,
        boolean deleted,
        UUID areaId,
        int year,
        String standard,
        Counts poor,
        Counts nearPoor)
        implements EventData.State {

    public static final String TYPE = "escape-register.v1";

    /**
     * Households; those of all outcomes are together those that registered.
     *
     * @param escaped decided to be neither poor nor near-poor
     * @param nearPoor of the poor: decided to be near-poor
     * @param notEscaped decided to be what they were, or poorer
     * @param left not there any more before anything was decided
     * @param open nothing is decided yet
     */
    public record Counts(long registered, long escaped, long nearPoor, long notEscaped, long left, long open) {}
}
