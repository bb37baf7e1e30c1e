package io.perfcycle.evidence;

import io.perfcycle.evidence.ReviewedPeople.Reviewed;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which groups a review must not show because another one already shows nearly the same results: the one less the other would
 * tell of fewer people than may be told of. What the other rested on is read anew: its cycles as they are, less what has changed
 * since it was computed.
 */
@Component
@Transactional(readOnly = true)
class EarlierReviews {

    /**
     * Another review with results in common.
     *
     * @param results those of its cycles
     * @param changed participations whose result is another one since
     * @param shown the groups that it shows, by attribute
     */
    record Other(String review, List<Reviewed> results, Set<Long> changed, Map<String, Set<String>> shown) {}

    private final EvidenceStore store;
    private final ReviewedPeople people;

    EarlierReviews(EvidenceStore store, ReviewedPeople people) {
        this.store = store;
        this.people = people;
    }

    /** The reviews whose groups were computed from some of these cycles, this one itself not. */
    List<Other> of(String review, EvidenceScope scope) {
        var documents = store.others("groups", review).stream()
                .filter(other -> scope.cycles().stream().anyMatch(other.scope().cycles()::contains))
                .toList();
        var cycles = documents.stream()
                .flatMap(other -> other.scope().cycles().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        var byCycle =
                people.of(cycles).stream().filter(Reviewed::rated).collect(Collectors.groupingBy(Reviewed::cycle));
        var moments = people.lastChanges(cycles);
        return documents.stream()
                .map(other -> new Other(
                        other.review(),
                        other.scope().cycles().stream()
                                .flatMap(cycle -> byCycle.getOrDefault(cycle, List.of()).stream())
                                .toList(),
                        after(other.computedAt(), moments),
                        shown(EvidenceJson.read(other.content(), GroupEvidence.class))))
                .toList();
    }

    private static Set<Long> after(Instant moment, Map<Long, Instant> changes) {
        return changes.entrySet().stream()
                .filter(change -> change.getValue().isAfter(moment))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Map<String, Set<String>> shown(GroupEvidence evidence) {
        return evidence.attributes().stream()
                .collect(Collectors.toMap(
                        GroupEvidence.Attribute::code,
                        attribute -> attribute.groups().stream()
                                .map(GroupEvidence.Group::code)
                                .collect(Collectors.toSet())));
    }

    /** The groups of an attribute that are told too nearly elsewhere, with the first review that does. */
    static Map<String, String> tooClose(
            Grouping.Attribute attribute, Collection<Reviewed> now, List<Other> others, int smallest) {
        var found = new TreeMap<String, String>();
        for (var other : others) {
            var shown = other.shown().getOrDefault(attribute.code(), Set.of());
            var before = byGroup(attribute, other.results());
            byGroup(attribute, now).forEach((group, own) -> {
                var theirs = before.getOrDefault(group, List.of());
                if (shown.contains(group)
                        && (isFew(only(own, theirs, other.changed()), smallest)
                                || isFew(only(theirs, own, other.changed()), smallest))) {
                    found.putIfAbsent(group, other.review());
                }
            });
        }
        return found;
    }

    private static boolean isFew(int people, int smallest) {
        return people > 0 && people < smallest;
    }

    /** Different people with a result that the others have not, or had before it was changed. */
    private static int only(List<Reviewed> these, List<Reviewed> others, Set<Long> changed) {
        var there = others.stream().map(Reviewed::id).collect(Collectors.toSet());
        return (int) these.stream()
                .filter(one -> !there.contains(one.id()) || changed.contains(one.id()))
                .map(Reviewed::employeeNo)
                .distinct()
                .count();
    }

    private static Map<String, List<Reviewed>> byGroup(Grouping.Attribute attribute, Collection<Reviewed> results) {
        return results.stream().collect(Collectors.groupingBy(attribute.of()));
    }
}
