package io.perfcycle.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import io.perfcycle.PerfCycle;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Spring Modulith's view of the rooms: no circles, no insides, only the dependencies each {@code package-info} allows. */
class ModularityTests {

    @Test
    void roomsKeepToWhatTheyAllowThemselves() {
        ApplicationModules.of(PerfCycle.class).verify();
    }

    @Test
    void everyRoomHasANameInBothLanguages() {
        assertThat(ApplicationModules.of(PerfCycle.class).stream())
                .allSatisfy(room -> assertThat(room.getDisplayName()).matches("\\p{IsHan}+ [A-Z][\\w -]*"));
    }

    @Test
    void aRoomThatEntersAnotherUnaskedIsReported() {
        var planted = ApplicationModules.of("planted", new ImportOption.OnlyIncludeTests());
        assertThatThrownBy(planted::verify)
                .hasMessageContaining("Module 'goalsetting' depends on module 'evaluation'")
                .hasMessageContaining("PublicGoals");
    }
}
