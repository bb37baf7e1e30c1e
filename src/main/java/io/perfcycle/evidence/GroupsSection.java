package io.perfcycle.evidence;

import io.perfcycle.evidence.GroupComparison.Points;
import io.perfcycle.evidence.GroupComparison.Standings;
import io.perfcycle.evidence.GroupComparison.Tops;
import io.perfcycle.evidence.ReviewedPeople.Change;
import io.perfcycle.evidence.ReviewedPeople.Reviewed;
import io.perfcycle.statistics.Estimate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Section {@code groups}: reads results and judgements of the cycles and compares the groups of every attribute. */
@Component
@Transactional(readOnly = true)
class GroupsSection implements EvidenceSection<GroupEvidence> {

    /** One attribute, compared. */
    private record Compared(
            Grouping.Attribute attribute,
            List<Reviewed> people,
            Map<String, String> tooClose,
            Points points,
            Points judged,
            Map<String, Tops> tops) {}

    /** What is tested of an attribute: totals, or judgements at equal figures. */
    private record Chance(String attribute, boolean judged) {}

    /** A group of an attribute. */
    private record Key(String attribute, String group) {}

    private final ReviewedPeople people;
    private final EarlierReviews earlier;
    private final Judgements judgements;
    private final Grouping grouping;
    private final ObjectProvider<ResultFacts> facts;

    GroupsSection(
            ReviewedPeople people,
            EarlierReviews earlier,
            Judgements judgements,
            Grouping grouping,
            ObjectProvider<ResultFacts> facts) {
        this.people = people;
        this.earlier = earlier;
        this.judgements = judgements;
        this.grouping = grouping;
        this.facts = facts;
    }

    @Override
    public String name() {
        return "groups";
    }

    @Override
    public Class<GroupEvidence> type() {
        return GroupEvidence.class;
    }

    @Override
    public GroupEvidence compute(EvidenceScope scope) {
        return compute(scope, List.of());
    }

    @Override
    public GroupEvidence compute(EvidenceScope scope, String review) {
        return compute(scope, earlier.of(review, scope));
    }

    private GroupEvidence compute(EvidenceScope scope, List<EarlierReviews.Other> others) {
        var rated = people.of(scope.cycles()).stream().filter(Reviewed::rated).toList();
        var newest = new HashMap<String, Reviewed>();
        rated.forEach(person -> newest.put(person.employeeNo(), person));
        var judged = JudgedLessMeasured.of(judgements.of(scope, rated).both());
        var compared = grouping.attributes().stream()
                .map(attribute -> compare(attribute, rated, newest, judged, others))
                .toList();
        var chances = new HashMap<Chance, @Nullable Double>();
        var byRatio = new HashMap<Key, @Nullable Double>();
        compared.forEach(one -> {
            var code = one.attribute().code();
            chances.put(new Chance(code, false), one.points().difference().p());
            chances.put(new Chance(code, true), one.judged().difference().p());
            one.tops().forEach((group, tops) -> byRatio.put(new Key(code, group), tops.p()));
        });
        var adjusted = GroupComparison.adjusted(chances);
        var adjustedRatios = GroupComparison.adjusted(byRatio);
        var changes = people.changes(scope.cycles());
        var appealed = appealed(scope);
        return new GroupEvidence(
                GroupComparison.SMALLEST,
                newest.size(),
                rated.size(),
                compared.stream()
                        .map(one -> attribute(one, adjusted, adjustedRatios, changes, appealed))
                        .toList());
    }

    private Set<Long> appealed(EvidenceScope scope) {
        return facts.orderedStream()
                .flatMap(room -> room.of(scope.cycles()).getOrDefault(ResultFacts.Fact.APPEALED, Set.of()).stream())
                .collect(Collectors.toSet());
    }

    private static Compared compare(
            Grouping.Attribute attribute,
            List<Reviewed> rated,
            Map<String, Reviewed> newest,
            List<JudgedLessMeasured> judged,
            List<EarlierReviews.Other> others) {
        var tooClose = EarlierReviews.tooClose(attribute, rated, others, GroupComparison.SMALLEST);
        var entries = new ArrayList<Places.Entry>();
        for (var person : rated) {
            if (person.total() != null) {
                entries.add(new Places.Entry(
                        person.employeeNo(), attribute.of().apply(person), attribute.stratum(person), person.total()));
            }
        }
        var points = GroupComparison.points(entries, tooClose.keySet());
        return new Compared(
                attribute,
                rated,
                tooClose,
                points,
                attribute.acrossPosts()
                        ? GroupComparison.nothing()
                        : GroupComparison.points(judgedEntries(attribute, rated, judged), points.hidden()),
                GroupComparison.tops(
                        newest.values().stream()
                                .map(person -> new GroupComparison.Newest(
                                        person.employeeNo(),
                                        attribute.of().apply(person),
                                        attribute.stratum(person),
                                        Levels.top(person.level())))
                                .toList(),
                        points.hidden()));
    }

    private static List<Places.Entry> judgedEntries(
            Grouping.Attribute attribute, List<Reviewed> rated, List<JudgedLessMeasured> judged) {
        var people = new HashMap<String, Reviewed>();
        rated.forEach(person -> people.put(person.cycle() + '\n' + person.employeeNo(), person));
        return judged.stream()
                .map(one -> {
                    var person = people.get(one.of().cycle() + '\n' + one.of().person());
                    return new Places.Entry(
                            person.employeeNo(),
                            attribute.of().apply(person),
                            attribute.stratum(person),
                            one.difference());
                })
                .toList();
    }

    private static GroupEvidence.Attribute attribute(
            Compared compared,
            Map<Chance, Double> adjusted,
            Map<Key, Double> adjustedRatios,
            Map<Long, Change> changes,
            Set<Long> appealed) {
        var attribute = compared.attribute();
        var points = compared.points();
        var difference = points.difference();
        var adjustedP = adjusted.get(new Chance(attribute.code(), false));
        var verdict = GroupComparison.verdict(difference, adjustedP);
        var standings = GroupComparison.standings(points, verdict);
        var judged = compared.judged().difference();
        var judgedP = adjusted.get(new Chance(attribute.code(), true));
        var judgedVerdict = GroupComparison.verdict(judged, judgedP);
        var judgedStandings = GroupComparison.standings(compared.judged(), judgedVerdict);
        var results = compared.people().stream().collect(Collectors.groupingBy(attribute.of()));
        return new GroupEvidence.Attribute(
                attribute.code(),
                attribute.within(),
                verdict,
                points.people(),
                points.hidden().size(),
                points.hiddenPeople(),
                compared.tooClose().entrySet().stream()
                        .map(one -> {
                            var name = attribute.name().apply(one.getKey());
                            return new GroupEvidence.Withheld(one.getKey(), name.zh(), name.en(), one.getValue());
                        })
                        .toList(),
                difference.h(),
                difference.p(),
                adjustedP,
                difference.effect(),
                points.bare().effect(),
                judgedVerdict,
                compared.judged().people(),
                judged.p(),
                judgedP,
                judged.effect(),
                points.groups().entrySet().stream()
                        .map(entry -> {
                            var group = entry.getKey();
                            var own = entry.getValue();
                            var name = attribute.name().apply(group);
                            var tops = compared.tops()
                                    .getOrDefault(group, new Tops(Estimate.insufficient(0), null, null, null));
                            var standing = standings.get(group);
                            var judgedStanding = judgedStandings.getOrDefault(group, Standings.UNKNOWN);
                            var adjustedRatio = adjustedRatios.get(new Key(attribute.code(), group));
                            var all = results.getOrDefault(group, List.of());
                            return new GroupEvidence.Group(
                                    group,
                                    name.zh(),
                                    name.en(),
                                    own.people(),
                                    own.total(),
                                    own.place(),
                                    standing.standing(),
                                    standing.p(),
                                    standing.adjustedP(),
                                    judgedStanding.place(),
                                    judgedStanding.standing(),
                                    judgedStanding.p(),
                                    judgedStanding.adjustedP(),
                                    tops.share(),
                                    GroupComparison.fourFifths(tops.ratio(), adjustedRatio),
                                    tops.ratio() == null
                                            ? null
                                            : (Double) tops.ratio().ratio(),
                                    tops.oddsRatio(),
                                    tops.p(),
                                    adjustedRatio,
                                    RatersSection.share(
                                            all,
                                            one -> changes.getOrDefault(one.id(), Change.NONE)
                                                    .movedUp()),
                                    RatersSection.share(
                                            all,
                                            one -> changes.getOrDefault(one.id(), Change.NONE)
                                                    .movedDown()),
                                    RatersSection.share(all, one -> appealed.contains(one.id())),
                                    RatersSection.share(
                                            all,
                                            one -> changes.getOrDefault(one.id(), Change.NONE)
                                                    .changedOnAppeal()));
                        })
                        .toList());
    }
}
