package vn.giamngheo.plans.plan;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import vn.giamngheo.platform.value.Money;

/** An amount, kept in đồng. */
@Converter
public class MoneyColumn implements AttributeConverter<Money, Long> {

    @Override
    public Long convertToDatabaseColumn(Money money) {
        return money == null ? null : money.dong();
    }

    @Override
    public Money convertToEntityAttribute(Long dong) {
        return dong == null ? null : Money.of(dong);
    }
}
