package io.perfcycle.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Computes the sections of a review and keeps them, one JSON document each. All sections of a review rest on the same scope;
 * once the review is sealed, its documents are read for ever exactly as they were.
 */
@Component
@Transactional
public class Evidence {

    private final Map<String, EvidenceSection<?>> sections;
    private final EvidenceStore store;
    private final ReleasedCycles cycles;
    private final WorkingCalendar calendar;

    Evidence(
            ObjectProvider<EvidenceSection<?>> sections,
            EvidenceStore store,
            ReleasedCycles cycles,
            WorkingCalendar calendar) {
        this.sections = sections.stream().collect(Collectors.toMap(EvidenceSection::name, Function.identity()));
        this.store = store;
        this.cycles = cycles;
        this.calendar = calendar;
        this.sections.values().stream()
                .collect(Collectors.groupingBy(EvidenceSection::type))
                .forEach((type, same) -> {
                    if (same.size() > 1) {
                        throw new IllegalStateException("Two sections of evidence share " + type);
                    }
                });
    }

    /** The released or closed cycles whose period ends from the one day to the other, both included, the oldest first. */
    @Transactional(readOnly = true)
    public EvidenceScope scope(LocalDate from, LocalDate to) {
        return new EvidenceScope(from, to, cycles.endingWithin(from, to));
    }

    /** Names of all sections, in the order of the alphabet. */
    public List<String> sections() {
        return sections.keySet().stream().sorted(Comparator.naturalOrder()).toList();
    }

    /**
     * Computes one section and keeps it in place of what the review had before; repeated, it gives the same. With another scope
     * the review begins anew: what rested on the earlier scope is dropped.
     *
     * @throws io.perfcycle.problem.Refusal {@code EVIDENCE_SEALED}
     * @throws IllegalArgumentException if there is no such section
     */
    public void compute(String review, String section, EvidenceScope scope) {
        var found = sections.get(section);
        if (found == null) {
            throw new IllegalArgumentException("No section of evidence is called " + section);
        }
        store.refuseSealed(review);
        var json = EvidenceJson.write(found.compute(scope, review));
        store.save(review, section, scope, json, calendar.now());
    }

    /** Computes a section without keeping anything: for whoever acts on what it says today. */
    @Transactional(readOnly = true)
    public <T> T look(Class<T> type, EvidenceScope scope) {
        return type.cast(Objects.requireNonNull(sections.get(nameOf(type))).compute(scope));
    }

    /** From now on nothing in this review changes. Twice does no harm. */
    public void seal(String review) {
        store.seal(review, calendar.now());
    }

    /** The section of this review; empty while it has not been computed. */
    @Transactional(readOnly = true)
    public <T> Optional<EvidenceDocument<T>> read(String review, Class<T> type) {
        return store.read(review, nameOf(type)).map(stored -> typed(stored, type));
    }

    /** The same as JSON, for sections whose type is their room's own affair. */
    @Transactional(readOnly = true)
    public Optional<EvidenceDocument<JsonNode>> readJson(String review, String section) {
        return store.read(review, section).map(Evidence::tree);
    }

    /** The newest document of this section, whatever the review; a document is stored only when it is complete. */
    @Transactional(readOnly = true)
    public <T> Optional<EvidenceDocument<T>> latest(Class<T> type) {
        return store.latest(nameOf(type)).map(stored -> typed(stored, type));
    }

    /** The same as JSON. */
    @Transactional(readOnly = true)
    public Optional<EvidenceDocument<JsonNode>> latestJson(String section) {
        return store.latest(section).map(Evidence::tree);
    }

    /**
     * Whom the proposed weights of a review would have helped or cost. HR only.
     *
     * @throws io.perfcycle.problem.Refusal {@code FORBIDDEN} for everybody else
     */
    @Transactional(readOnly = true)
    public Optional<EvidenceDocument<WeightPeople>> weightPeople(String review, Viewer viewer) {
        viewer.mustBe(Role.HR);
        return read(review, WeightPeople.class);
    }

    private String nameOf(Class<?> type) {
        return sections.values().stream()
                .filter(section -> section.type() == type)
                .map(EvidenceSection::name)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No section of evidence gives " + type));
    }

    private static <T> EvidenceDocument<T> typed(EvidenceDocument<String> stored, Class<T> type) {
        return with(stored, EvidenceJson.read(stored.content(), type));
    }

    private static EvidenceDocument<JsonNode> tree(EvidenceDocument<String> stored) {
        return with(stored, EvidenceJson.read(stored.content(), JsonNode.class));
    }

    private static <T> EvidenceDocument<T> with(EvidenceDocument<String> stored, T content) {
        return new EvidenceDocument<>(
                stored.review(), stored.section(), stored.scope(), stored.computedAt(), stored.sealed(), content);
    }
}
