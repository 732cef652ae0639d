package vn.giamngheo.indicators.grant;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a recipient has said.
 *
 * @param grant its id
 * @param member left out where it is said of the household
 * @param villageId where the household lived on the day, as the list told it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReturnView(
        UUID id,
        UUID grant,
        ReturnKind kind,
        LocalDate on,
        UUID household,
        UUID member,
        UUID villageId,
        boolean holds) {}
