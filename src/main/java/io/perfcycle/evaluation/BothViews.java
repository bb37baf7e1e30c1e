package io.perfcycle.evaluation;

import io.perfcycle.result.Assessments;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Both sheets side by side for what comes after the rating, such as the interview. */
@Component
class BothViews implements Assessments {

    private final RatingSheets sheets;

    BothViews(RatingSheets sheets) {
        this.sheets = sheets;
    }

    @Override
    public List<Assessment> of(long participationId) {
        var both = sheets.of(participationId);
        if (both.size() < SheetRole.values().length) {
            return List.of();
        }
        var self = byIndicator(both.get(SheetRole.SELF));
        var manager = byIndicator(both.get(SheetRole.MANAGER));
        var indicators = new TreeSet<>(self.keySet());
        indicators.addAll(manager.keySet());
        return indicators.stream()
                .map(code -> view(code, self.get(code), manager.get(code)))
                .toList();
    }

    private static Map<String, Rating> byIndicator(RatingSheet sheet) {
        return sheet.ratings().stream().collect(Collectors.toMap(Rating::indicator, Function.identity()));
    }

    private static Assessment view(String indicator, @Nullable Rating self, @Nullable Rating manager) {
        return new Assessment(
                indicator,
                self == null ? null : self.given(),
                self == null ? null : self.comment(),
                manager == null ? null : manager.given(),
                manager == null ? null : manager.comment());
    }
}
