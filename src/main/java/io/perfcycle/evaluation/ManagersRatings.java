package io.perfcycle.evaluation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the manager rated, with what the second review put in its place. */
@Component
class ManagersRatings {

    /** @param rater null if the sheet was missed */
    record Counted(@Nullable String rater, Map<String, BigDecimal> given) {}

    private final RatingSheets sheets;
    private final Reviews reviews;

    ManagersRatings(RatingSheets sheets, Reviews reviews) {
        this.sheets = sheets;
        this.reviews = reviews;
    }

    /** @param reviewed whether the cycle asks for a second review at all */
    Counted of(long participation, boolean reviewed) {
        var counted = counted(Optional.ofNullable(sheets.of(participation).get(SheetRole.MANAGER)));
        if (reviewed) {
            reviews.adjustments(participation).forEach(one -> counted.given().put(one.indicator(), one.given()));
        }
        return counted;
    }

    /** What the manager of an earlier segment rated; empty while he has not. */
    Optional<Counted> ofEarlier(long participation, int segment) {
        return sheets.ofEarlier(participation, segment).map(sheet -> counted(Optional.of(sheet)));
    }

    private static Counted counted(Optional<RatingSheet> sheet) {
        var given = new HashMap<String, BigDecimal>();
        sheet.ifPresent(found -> found.ratings().stream()
                .filter(rating -> rating.given() != null)
                .forEach(rating -> given.put(rating.indicator(), rating.given())));
        return new Counted(sheet.map(RatingSheet::rater).orElse(null), given);
    }
}
