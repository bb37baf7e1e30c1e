package io.perfcycle.cycle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a launch would do.
 *
 * @param participants how many would take part
 * @param excluded who of the population would not, and why
 * @param problems what HR should know before confirming; none of it forbids the launch
 */
public record LaunchPreview(int participants, List<Excluded> excluded, List<Problem> problems) {

    /** Somebody who would not take part. */
    public record Excluded(String employeeNo, String name, String code, String message) {}

    /** Something to know; {@code employeeNo} and {@code name} are absent where it is about no one person. */
    public record Problem(
            @Nullable String employeeNo, @Nullable String name, String code, String message) {}
}
