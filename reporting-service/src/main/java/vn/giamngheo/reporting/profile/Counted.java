package vn.giamngheo.reporting.profile;

import com.fasterxml.jackson.annotation.JsonInclude;

/** How many households there are of something. @param name of an indicator of the standard; else left out */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Counted(String code, String name, long households, long persons) {}
