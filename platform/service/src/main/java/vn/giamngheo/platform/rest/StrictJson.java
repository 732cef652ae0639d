package vn.giamngheo.platform.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import vn.giamngheo.platform.value.AreaCode;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.platform.value.PartialDate;

/**
 * HTTP is read strictly: an unknown field, a repeated field, text where a number belongs or a fraction where a whole
 * belongs is refused, never guessed at.
 */
@Singleton
class StrictJson implements ObjectMapperCustomizer {

    /** After the customizers of Quarkus, whose module for dates would guess. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    @SuppressWarnings("deprecation") // ALLOW_COERCION_OF_SCALARS has no builder-free replacement in Jackson 2
    public void customize(ObjectMapper mapper) {
        mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .configure(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION.mappedFeature(), false);
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        mapper.coercionConfigDefaults().setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
        mapper.registerModule(new SimpleModule("strict")
                .addDeserializer(Money.class, new MoneyReader())
                .addDeserializer(String.class, new TextReader())
                .addDeserializer(JsonNode.class, new TreeReader())
                .addDeserializer(AreaCode.class, new FormReader<>(AreaCode.class, AreaCode::new, Forms.AREA_CODE))
                .addDeserializer(LocalDate.class, new FormReader<>(LocalDate.class, Days::read, Forms.DATE))
                .addDeserializer(
                        OffsetDateTime.class, new FormReader<>(OffsetDateTime.class, Days::readMoment, Forms.MOMENT))
                .addDeserializer(
                        PartialDate.class, new FormReader<>(PartialDate.class, PartialDate::new, Forms.PARTIAL_DATE)));
    }
}
