package io.perfcycle.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.organization.OrgUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Company: HQ over NORTH (over N1, N2) and SOUTH. */
class UnitPlanTest {

    private static final Map<String, OrgUnit> UNITS = units("HQ:", "NORTH:HQ", "N1:NORTH", "N2:NORTH", "SOUTH:HQ");

    @Test
    void aUnitThatIsLargeEnoughHasATableOfItsOwn() {
        assertThat(UnitPlan.tables(UNITS, Map.of("N1", 10, "N2", 9, "NORTH", 1, "SOUTH", 12, "HQ", 3), 10))
                .containsEntry("N1", "N1")
                .containsEntry("N2", "NORTH")
                .containsEntry("NORTH", "NORTH")
                .containsEntry("SOUTH", "SOUTH")
                .containsEntry("HQ", "HQ");
    }

    @Test
    void smallUnitsGoUpUntilTheyAreEnough() {
        assertThat(UnitPlan.tables(UNITS, Map.of("N1", 2, "N2", 3, "NORTH", 1, "SOUTH", 3, "HQ", 1), 10))
                .containsEntry("N1", "HQ")
                .containsEntry("N2", "HQ")
                .containsEntry("SOUTH", "HQ");
        assertThat(UnitPlan.tables(UNITS, Map.of("N1", 5, "N2", 5), 10))
                .containsEntry("N1", "NORTH")
                .containsEntry("N2", "NORTH");
    }

    @Test
    void aUnitThatNobodyKnowsAnyMoreStandsAlone() {
        assertThat(UnitPlan.tables(UNITS, Map.of("GONE", 2), 10)).containsEntry("GONE", "GONE");
    }

    private static Map<String, OrgUnit> units(String... lines) {
        var units = new LinkedHashMap<String, OrgUnit>();
        for (var line : lines) {
            var parts = line.split(":", -1);
            units.put(parts[0], new OrgUnit(parts[0], parts[0], null, parts[1].isEmpty() ? null : parts[1], null));
        }
        return units;
    }
}
