package vn.giamngheo.indicators.grant;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What of the members of a household a recipient is told. Without any, it is told households only. */
enum GrantedField {
    @JsonProperty("name")
    NAME,
    @JsonProperty("birth")
    BIRTH,
    @JsonProperty("sex")
    SEX,
    @JsonProperty("ethnicity")
    ETHNICITY,
    @JsonProperty("relation")
    RELATION,
    @JsonProperty("citizen_id")
    CITIZEN_ID
}
