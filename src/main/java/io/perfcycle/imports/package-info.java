/** Tables from outside: files read as a stream, normalised, checked row by row and handed to the room whose data they are. Knows no column of its own. */
@ApplicationModule(
        displayName = "导入 Imports",
        allowedDependencies = {"problem", "calendar", "access"})
@NullMarked
package io.perfcycle.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
