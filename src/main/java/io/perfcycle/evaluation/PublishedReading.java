package io.perfcycle.evaluation;

import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.ScorecardItem;
import io.perfcycle.result.FeedbackReading;
import io.perfcycle.result.ParticipationRights;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who reads what was published: the person from release on; whoever rates him once his own sheet is in; those who see him
 * otherwise. Whoever was asked about him does not: he could subtract his own answer from the rest.
 */
@Component
class PublishedReading implements FeedbackReading {

    private final Published published;
    private final BallotBox box;
    private final Raters raters;
    private final RatingSheets sheets;
    private final Cycles cycles;
    private final RatedSegments segments;
    private final ParticipationRights rights;
    private final FeedbackSettings settings;

    PublishedReading(
            Published published,
            BallotBox box,
            Raters raters,
            RatingSheets sheets,
            Cycles cycles,
            RatedSegments segments,
            ParticipationRights rights,
            FeedbackSettings settings) {
        this.published = published;
        this.box = box;
        this.raters = raters;
        this.sheets = sheets;
        this.cycles = cycles;
        this.segments = segments;
        this.rights = rights;
        this.settings = settings;
    }

    @Override
    public Optional<Feedback> of(Participation person, Viewer viewer) {
        var cycle = cycles.get(person.cycle());
        if (!cycle.settings().policies().feedback().wanted()
                || !rights.maySee(viewer, person)
                || !mayRead(viewer, person, cycle.state().released())) {
            return Optional.empty();
        }
        var rows = published.of(person.id());
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var words = readsWords(viewer, person)
                ? box.words(person.id()).stream()
                        .collect(Collectors.groupingBy(
                                BallotBox.Words::topic, Collectors.mapping(BallotBox.Words::text, Collectors.toList())))
                : Map.<BallotBox.Topic, List<String>>of();
        return Optional.of(new Feedback(
                settings.leastAnswers(),
                lines(person, rows),
                words.getOrDefault(BallotBox.Topic.STRENGTH, List.of()),
                words.getOrDefault(BallotBox.Topic.WISH, List.of())));
    }

    boolean mayRead(Viewer viewer, Participation person, boolean released) {
        if (ParticipationRights.isSelf(viewer, person)) {
            return released;
        }
        return new Blindness(viewer, person, released, sheets.of(person.id())).maySee(SheetRole.SELF)
                && raters.find(person.id(), viewer.id())
                        .filter(Raters.Rater::asked)
                        .isEmpty();
    }

    /** The person himself, whoever rates him, and HR; others read the levels only. */
    private static boolean readsWords(Viewer viewer, Participation person) {
        return ParticipationRights.isSelf(viewer, person)
                || viewer.is(Role.HR)
                || person.managerNo().filter(viewer.id()::equals).isPresent();
    }

    private List<Line> lines(Participation person, List<Published.Row> rows) {
        var byIndicator = rows.stream().collect(Collectors.groupingBy(Published.Row::indicator));
        return segments.items(person.id(), segments.last(person.id())).stream()
                .filter(item -> byIndicator.containsKey(item.indicator()))
                .map(item -> line(item, Objects.requireNonNull(byIndicator.get(item.indicator()))))
                .toList();
    }

    private static Line line(ScorecardItem item, List<Published.Row> rows) {
        var combined =
                rows.stream().filter(row -> row.voice() == Voice.COMBINED).findFirst();
        return new Line(
                item.indicator(),
                item.line().name(),
                item.line().nameEn(),
                rows.stream()
                        .filter(row -> row.voice() != Voice.COMBINED)
                        .sorted(java.util.Comparator.comparing(Published.Row::voice))
                        .map(row -> new Part(
                                row.voice().name(),
                                Objects.requireNonNullElse(row.answers(), 0),
                                row.mean().toPlainString(),
                                row.weight().stripTrailingZeros().toPlainString()))
                        .toList(),
                combined.map(row -> row.mean().toPlainString()).orElse(null),
                combined.map(Published.Row::disputed).orElse(false));
    }
}
