package io.perfcycle.organization;

/** How much of a working week a person's contract is about. */
public enum EmploymentType {
    FULL_TIME,
    PART_TIME,
    FLEXIBLE
}
