package vn.giamngheo.walls;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** A package is a feature, and one below it a part of its own. */
final class Packages {

    static final ArchRule HAVE_NO_CIRCLES = slices().assignedFrom(new EachPackage())
            .should()
            .beFreeOfCycles()
            .as("features know each other without circles");

    private Packages() {}

    private static final class EachPackage implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return type.getPackageName().startsWith("vn.giamngheo.")
                    ? SliceIdentifier.of(type.getPackageName())
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "each package";
        }
    }
}
