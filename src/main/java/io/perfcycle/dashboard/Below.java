package io.perfcycle.dashboard;

import io.perfcycle.organization.Organization;
import org.jspecify.annotations.Nullable;

/**
 * A unit with all below it as a condition on rows {@code p} of {@code participation}. Each person's unit is looked up in the tree;
 * a list of a thousand units would be compared with every person, one after the other.
 *
 * @param join what follows the tables; wants the parameter {@code unit}, as does the next
 * @param where what follows the other conditions
 */
record Below(String join, String where) {

    private static final Below ANY = new Below("", "");
    private static final Below TREE =
            new Below(" join org_unit_tree below on below.above = :unit and below.unit = p.org_unit", "");
    private static final Below ALONE = new Below("", " and p.org_unit = :unit");

    /** Null narrows nothing; a unit that the company has no longer stands alone, for cycles that still know it. */
    static Below of(@Nullable String unit, Organization organization) {
        if (unit == null) {
            return ANY;
        }
        return organization.unit(unit).isPresent() ? TREE : ALONE;
    }
}
