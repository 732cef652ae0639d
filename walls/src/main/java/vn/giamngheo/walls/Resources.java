package vn.giamngheo.walls;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** A resource is an adapter between HTTP and a use case. */
final class Resources {

    static final String PATH = "jakarta.ws.rs.Path";
    private static final String ENTITY = "jakarta.persistence.Entity";

    static final ArchRule HOLD_NO_SQL = noClasses()
            .that()
            .areAnnotatedWith(PATH)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..",
                    "javax.sql..",
                    "org.jdbi..",
                    "jakarta.persistence..",
                    "org.hibernate..",
                    "io.quarkus.hibernate..",
                    "io.quarkus.panache..",
                    "io.agroal..")
            .as("resources hold no SQL");

    static final ArchRule SHOW_NO_ENTITIES = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(PATH)
            .and()
            .areNotPrivate()
            .should(new NameNoEntity())
            .as("resources neither take nor give entities");

    private Resources() {}

    private static final class NameNoEntity extends ArchCondition<JavaMethod> {

        NameNoEntity() {
            super("name no entity in their signature");
        }

        @Override
        public void check(JavaMethod method, ConditionEvents events) {
            method.getAllInvolvedRawTypes().stream()
                    .map(JavaClass::getBaseComponentType)
                    .filter(type -> type.isAnnotatedWith(ENTITY))
                    .forEach(type -> events.add(
                            SimpleConditionEvent.violated(method, method.getFullName() + " names " + type.getName())));
        }
    }
}
