package io.perfcycle.evaluation;

import io.perfcycle.access.Viewer;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.ScorecardItem;
import io.perfcycle.cycle.ScorecardItems;
import io.perfcycle.problem.Wording;
import io.perfcycle.result.ReportChapter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** In a person's report: what both sides wrote, each only for those who may read that sheet now. */
@Component
@Order(1)
class JudgementChapter implements ReportChapter {

    private final RatingSheets sheets;
    private final ScorecardItems scorecards;
    private final Cycles cycles;
    private final Wording wording;

    JudgementChapter(RatingSheets sheets, ScorecardItems scorecards, Cycles cycles, Wording wording) {
        this.sheets = sheets;
        this.scorecards = scorecards;
        this.cycles = cycles;
        this.wording = wording;
    }

    @Override
    public Optional<Chapter> of(Participation person, Viewer viewer, Locale reader) {
        var handedIn = sheets.of(person.id());
        var blindness =
                new Blindness(viewer, person, cycles.get(person.cycle()).state().released(), handedIn);
        var names = scorecards.of(person.id()).stream()
                .collect(Collectors.toMap(ScorecardItem::indicator, item -> name(item, reader)));
        var entries = new ArrayList<Entry>();
        for (var role : List.of(SheetRole.MANAGER, SheetRole.SELF)) {
            var sheet = handedIn.get(role);
            if (sheet != null && blindness.maySee(role)) {
                entries.addAll(said(role, sheet, names, reader));
            }
        }
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(new Chapter(wording.say(reader, "evaluation.report.title"), entries));
    }

    private List<Entry> said(SheetRole role, RatingSheet sheet, Map<String, String> names, Locale reader) {
        var who = wording.say(reader, "evaluation.report." + role);
        if (sheet.missed()) {
            return List.of(new Entry(who, "", wording.say(reader, "evaluation.report.missed"), "warn"));
        }
        var entries = new ArrayList<Entry>();
        if (given(sheet.summary())) {
            entries.add(Entry.of(who, sheet.summary()));
        }
        sheet.ratings().stream()
                .filter(rating -> given(rating.comment()) || given(rating.evidence()))
                .forEach(rating -> entries.add(Entry.of(
                        who + " · " + names.getOrDefault(rating.indicator(), rating.indicator()), words(rating))));
        return entries;
    }

    private static String words(Rating rating) {
        return Stream.of(rating.comment(), rating.evidence())
                .filter(JudgementChapter::given)
                .collect(Collectors.joining("\n"));
    }

    private static boolean given(@Nullable String words) {
        return words != null && !words.isBlank();
    }

    private static String name(ScorecardItem item, Locale reader) {
        var english = item.line().nameEn();
        return reader.getLanguage().equals("zh") || english == null
                ? item.line().name()
                : english;
    }
}
