/** A stage room that breaks in on another. */
@ApplicationModule(
        displayName = "Planted",
        allowedDependencies = {"scoring"})
@NullMarked
package planted.goalsetting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
