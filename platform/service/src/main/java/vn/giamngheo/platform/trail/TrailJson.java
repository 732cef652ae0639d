package vn.giamngheo.platform.trail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotationIntrospectorPair;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import jakarta.inject.Singleton;

/** What the API shows of a thing, without what is {@link Personal}. */
@Singleton
class TrailJson {

    private final ObjectMapper mapper;

    TrailJson(ObjectMapper ofTheApi) {
        mapper = ofTheApi.copy();
        mapper.setAnnotationIntrospector(new AnnotationIntrospectorPair(
                new WithoutPeople(), mapper.getSerializationConfig().getAnnotationIntrospector()));
    }

    /** @param view null gives null */
    JsonNode tree(Object view) {
        return view == null ? null : mapper.valueToTree(view);
    }

    private static final class WithoutPeople extends NopAnnotationIntrospector {

        private static final long serialVersionUID = 1;

        @Override
        public boolean hasIgnoreMarker(AnnotatedMember member) {
            return member.hasAnnotation(Personal.class);
        }
    }
}
