package vn.giamngheo.indicators.grant;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import vn.giamngheo.indicators.classification.PovertyClass;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.value.AreaCode;

/**
 * A grant to somebody who acts on decisions.
 *
 * @param recipient the subject of its tokens
 * @param name who it is
 * @param places codes on the first day; with all below them
 * @param standard code of the poverty standard whose classes are told
 * @param fields of members; none for households only
 * @param act the legal basis
 */
record GrantRequest(
        @NotBlank @Size(max = 200) String recipient,
        @NotBlank @Size(max = 300) String name,
        @NotEmpty @Size(max = 100) List<@NotNull AreaCode> places,
        @NotBlank @Size(max = 40) String standard,
        @NotEmpty @Size(max = 3) List<@NotNull PovertyClass> classes,
        @NotNull @Size(max = 6) List<@NotNull GrantedField> fields,
        @NotNull LocalDate validFrom,
        @NotNull LocalDate validTo,
        @NotNull @Valid Act act) {}
