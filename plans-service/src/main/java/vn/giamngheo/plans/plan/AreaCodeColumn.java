package vn.giamngheo.plans.plan;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import vn.giamngheo.platform.value.AreaCode;

/** A code of a place, kept as its text. */
@Converter
class AreaCodeColumn implements AttributeConverter<AreaCode, String> {

    @Override
    public String convertToDatabaseColumn(AreaCode code) {
        return code == null ? null : code.text();
    }

    @Override
    public AreaCode convertToEntityAttribute(String text) {
        return text == null ? null : new AreaCode(text);
    }
}
