package io.perfcycle.access;

import io.perfcycle.workflow.Identities;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who looked at what of oneself. Told in kinds, not by addresses: that somebody prepares a plan or a hearing must not be
 * learned from the name of a form before its time.
 */
@Component
public class OwnReaders {

    /** So many looks are told at once. */
    public static final int PAGE = 50;

    /** What was looked at, as far as the person concerned is told. */
    public enum Kind {
        RESULT,
        FIGURES,
        FEEDBACK,
        FILE,
        TASK
    }

    /**
     * One look.
     *
     * @param people about how many the answer told, oneself among them
     */
    public record Look(
            Instant at,
            String reader,
            String readerName,
            List<Role> roles,
            Kind kind,
            @Nullable String cycle,
            int people) {}

    private static final Set<String> FIGURES = Set.of("goals", "measurements", "late-measurements", "check-ins");

    private final ReadRows rows;
    private final TakesPart cycles;
    private final Identities identities;

    OwnReaders(ReadRows rows, TakesPart cycles, Identities identities) {
        this.rows = rows;
        this.cycles = cycles;
        this.identities = identities;
    }

    /** A page of looks at the viewer, the newest first. */
    public List<Look> of(Viewer viewer, int page) {
        var wanted = new ReadRows.Wanted(null, viewer.id(), cycles.cyclesOf(viewer.id()), null, null);
        var names = new HashMap<String, String>();
        return rows.page(wanted, Set.of(), Math.max(0, page), PAGE).stream()
                .filter(line -> !line.reader().equals(viewer.id()))
                .map(line -> new Look(
                        line.at(),
                        line.reader(),
                        names.computeIfAbsent(line.reader(), identities::nameOf),
                        roles(line.roles()),
                        kind(line.what()),
                        line.cycle(),
                        line.people()))
                .toList();
    }

    private static List<Role> roles(String groups) {
        return Role.ofGroups(Arrays.asList(groups.split(","))).stream().sorted().toList();
    }

    private static Kind kind(String what) {
        if (what.startsWith("task.")) {
            return Kind.TASK;
        }
        if (what.contains(".")) {
            return Kind.FILE;
        }
        if (what.equals("feedback") || what.equals("raters")) {
            return Kind.FEEDBACK;
        }
        return FIGURES.contains(what) ? Kind.FIGURES : Kind.RESULT;
    }
}
