package vn.giamngheo.plans.plan;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import vn.giamngheo.platform.value.PartialDate;

/** A date as its paper gives it, kept as its text. */
@Converter
class PartialDateColumn implements AttributeConverter<PartialDate, String> {

    @Override
    public String convertToDatabaseColumn(PartialDate date) {
        return date == null ? null : date.text();
    }

    @Override
    public PartialDate convertToEntityAttribute(String text) {
        return text == null ? null : new PartialDate(text);
    }
}
