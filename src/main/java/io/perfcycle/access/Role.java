package io.perfcycle.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a person may be in the company's performance cycle; each role is a group of the identity service. */
public enum Role {
    EMPLOYEE("employee"),
    MANAGER("manager"),
    HR("hr"),
    DATA_OWNER("data-owner"),
    CALIBRATION("calibration"),
    AUDITOR("auditor"),
    ADMIN("camunda-admin");

    private final String group;

    Role(String group) {
        this.group = group;
    }

    /** The group id of the identity service. */
    public String group() {
        return group;
    }

    public static Optional<Role> ofGroup(String group) {
        return Arrays.stream(values()).filter(role -> role.group.equals(group)).findFirst();
    }

    /** The roles behind these groups; groups that are none of ours give nobody a right. */
    public static Set<Role> ofGroups(Collection<String> groups) {
        var roles = EnumSet.noneOf(Role.class);
        groups.forEach(group -> ofGroup(group).ifPresent(roles::add));
        return roles;
    }
}
