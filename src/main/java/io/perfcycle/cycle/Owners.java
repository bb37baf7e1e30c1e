package io.perfcycle.cycle;

import io.perfcycle.organization.Presence;
import io.perfcycle.workflow.Vocabulary;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whose task it is: a vocabulary of the models. Exactly one reachable owner each time: the person, his deputy while he is
 * absent, the manager's manager, or else a group; see {@link Reach}. Nobody rates himself, nor does a deputy his own.
 */
@Vocabulary
@Component("owners")
public class Owners {

    private static final List<String> HR = List.of("hr");
    private static final List<String> DATA_OWNER = List.of("data-owner");
    private static final List<String> NOBODY = List.of();

    private final Participations participations;
    private final Segments segments;
    private final Presence presence;

    Owners(Participations participations, Segments segments, Presence presence) {
        this.participations = participations;
        this.segments = segments;
        this.presence = presence;
    }

    /** The employee himself, or his deputy; his manager acts for one who cannot be reached. */
    public @Nullable String employee(Long participationId) {
        var person = participations.get(participationId);
        var reach = reach(Set.of());
        return reach.standingFor(person.employeeNo())
                .or(() -> reach.upwardsFrom(person.managerNo().orElse(null)))
                .orElse(null);
    }

    /** HR, where neither the employee nor anybody above him can be reached. */
    public List<String> employeePool(Long participationId) {
        return employee(participationId) == null ? HR : NOBODY;
    }

    /** The manager responsible now, his deputy, or the manager's manager; never the person himself. */
    public @Nullable String manager(Long participationId) {
        var person = participations.get(participationId);
        return reach(Set.of(person.employeeNo()))
                .upwardsFrom(person.managerNo().orElse(null))
                .orElse(null);
    }

    /** HR, where there is nobody above. */
    public List<String> managerPool(Long participationId) {
        return manager(participationId) == null ? HR : NOBODY;
    }

    /** The positions of the segments to be rated, in order; 0 alone for whoever was never split. */
    public List<Integer> segments(Long participationId) {
        return segments.of(participationId).stream().map(Segment::position).toList();
    }

    /** Those before the last, each rated by the manager of its time; none for whoever was never split. */
    public List<Integer> earlierSegments(Long participationId) {
        var all = segments(participationId);
        return all.subList(0, all.size() - 1);
    }

    /** The manager of that time, who rates the segment, his deputy, or his manager; never the person himself. */
    public @Nullable String segmentManager(Long participationId, Integer segment) {
        var person = participations.get(participationId);
        return segments.of(participationId).stream()
                .filter(one -> one.position() == segment)
                .findFirst()
                .flatMap(Segment::managerNo)
                .flatMap(reach(Set.of(person.employeeNo()))::upwardsFrom)
                .orElse(null);
    }

    /** HR, where nobody who has managed the segment, or stands above, can be reached. */
    public List<String> segmentManagerPool(Long participationId, Integer segment) {
        return segmentManager(participationId, segment) == null ? HR : NOBODY;
    }

    /** The manager's manager, who reviews, hears and is told what the manager left undone; never the manager as his deputy. */
    public @Nullable String upperManager(Long participationId) {
        var person = participations.get(participationId);
        var manager = person.managerNo().orElse(null);
        if (manager == null) {
            return null;
        }
        var reach = reach(Set.of(person.employeeNo(), manager));
        return reach.managerOf(manager).flatMap(reach::upwardsFrom).orElse(null);
    }

    /** HR, where there is no manager's manager. */
    public List<String> upperManagerPool(Long participationId) {
        return upperManager(participationId) == null ? HR : NOBODY;
    }

    /** The owner whom the indicator names, or his deputy. */
    public @Nullable String ownerOf(@Nullable String owner) {
        return owner == null ? null : reach(Set.of()).standingFor(owner).orElse(null);
    }

    /** All data owners, where the indicator names nobody who can be reached. */
    public List<String> poolOf(@Nullable String owner) {
        return ownerOf(owner) == null ? DATA_OWNER : NOBODY;
    }

    private Reach reach(Set<String> never) {
        return new Reach(presence::of, never);
    }
}
