package io.perfcycle.organization;

/** What HR's system has changed about one person's place: manager, unit, post or last day. */
public record Move(Employee before, Employee now) {

    /** Whether anything of that has changed. */
    boolean isOne() {
        return !java.util.Objects.equals(before.managerNo(), now.managerNo())
                || !before.orgUnit().equals(now.orgUnit())
                || !before.post().equals(now.post())
                || !java.util.Objects.equals(before.leftOn(), now.leftOn());
    }
}
