package vn.giamngheo.platform.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.value.Money;

/**
 * Reads an amount from a request: a JSON number, whole, within {@link Money#LIMIT}, and not negative but for what is marked
 * {@link BelowZero}.
 */
class MoneyReader extends StdDeserializer<Money> implements ContextualDeserializer {

    private static final BigDecimal LIMIT = BigDecimal.valueOf(Money.LIMIT);

    /** Numbers beyond this many digits before the point are too large without being expanded. */
    private static final int DIGITS = 19;

    private final boolean belowZero;

    MoneyReader() {
        this(false);
    }

    private MoneyReader(boolean belowZero) {
        super(Money.class);
        this.belowZero = belowZero;
    }

    @Override
    public MoneyReader createContextual(DeserializationContext context, BeanProperty property) {
        return new MoneyReader(property != null && property.getAnnotation(BelowZero.class) != null);
    }

    @Override
    public Money deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.currentToken().isNumeric()) {
            throw new UnreadableValue(
                    parser, CommonProblem.WRONG_TYPE, parser.currentName(), new Words("số", "a number"));
        }
        return read(parser, parser.getDecimalValue());
    }

    private Money read(JsonParser parser, BigDecimal number) throws IOException {
        if (number.signum() < 0 && !belowZero) {
            throw new UnreadableValue(parser, CommonProblem.NEGATIVE_AMOUNT, parser.getText());
        }
        if (number.precision() - (long) number.scale() > DIGITS || number.abs().compareTo(LIMIT) > 0) {
            throw new UnreadableValue(parser, CommonProblem.AMOUNT_TOO_LARGE, parser.getText(), Money.LIMIT);
        }
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT) {
            throw new UnreadableValue(parser, CommonProblem.FRACTION_OF_A_DONG, parser.getText());
        }
        return Money.of(number.longValueExact());
    }
}
