package io.perfcycle.evaluation;

import io.perfcycle.access.TokenDoor;
import io.perfcycle.cycle.CyclePolicies.Relation;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.Participations;
import io.perfcycle.problem.Faults;
import io.perfcycle.problem.Refusal;
import io.perfcycle.result.FeedbackDoor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the answer page shows and takes. Neither knows who is there: the token is all it asks for. */
@Component
@Transactional
class AnswerDesk implements FeedbackDoor {

    static final TokenDoor TOKENS = new TokenDoor(
            () -> Refusal.rule("TOKEN_REQUIRED").at("field", "token"), () -> Refusal.unknown("TOKEN_UNKNOWN"));

    private static final int LOWEST = 1;
    private static final int HIGHEST = 5;

    /** An anchored indicator; neither its weight nor its target is a colleague's business. */
    record Item(
            String indicator,
            String name,
            @Nullable String nameEn,
            @Nullable String definition,
            @Nullable String definitionEn,
            List<RatingPages.Anchor> anchors) {}

    /**
     * The page.
     *
     * @param alone whether the reader's relation is too small to be shown by itself
     */
    record Form(
            String cycleName,
            String periodStart,
            String periodEnd,
            String name,
            Relation relation,
            boolean alone,
            int leastAnswers,
            int leastWords,
            List<Item> items) {}

    private final Tokens tokens;
    private final Raters raters;
    private final FeedbackRound round;
    private final FeedbackSettings settings;
    private final Participations participations;
    private final Cycles cycles;
    private final RatingPages pages;

    AnswerDesk(
            Tokens tokens,
            Raters raters,
            FeedbackRound round,
            FeedbackSettings settings,
            Participations participations,
            Cycles cycles,
            RatingPages pages) {
        this.tokens = tokens;
        this.raters = raters;
        this.round = round;
        this.settings = settings;
        this.participations = participations;
        this.cycles = cycles;
        this.pages = pages;
    }

    @Transactional(readOnly = true)
    Form form(@Nullable String token) {
        var holder = holder(token);
        var rater = raters.find(holder.participation(), holder.rater()).orElseThrow(TOKENS.unknown());
        var person = participations.get(holder.participation());
        var cycle = cycles.get(person.cycle());
        return new Form(
                cycle.name(),
                cycle.periodStart().toString(),
                cycle.periodEnd().toString(),
                person.name(),
                rater.relation(),
                rater.slice() == Voice.OTHERS,
                settings.leastAnswers(),
                settings.leastWords(),
                items(person));
    }

    @Override
    public void answer(FeedbackDoor.Answer answer) {
        var person = participations.get(holder(answer.token()).participation());
        var faults = new Faults();
        var all = items(person).stream().map(Item::indicator).toList();
        var levels = new HashMap<String, Integer>();
        faults.rows("levels", answer.levels(), FeedbackDoor.Level::indicator, all)
                .forEach((code, row) -> {
                    var level = row.answer().level();
                    if (level != null && (level < LOWEST || level > HIGHEST)) {
                        faults.add("LEVEL_NOT_WHOLE", row.path() + ".level");
                    } else if (level != null) {
                        levels.put(code, level);
                    }
                });
        var words = new ArrayList<BallotBox.Words>();
        var strengths = faults.optional("strengths", answer.strengths());
        var wishes = faults.optional("wishes", answer.wishes());
        if (strengths != null) {
            words.add(new BallotBox.Words(BallotBox.Topic.STRENGTH, strengths));
        }
        if (wishes != null) {
            words.add(new BallotBox.Words(BallotBox.Topic.WISH, wishes));
        }
        if (faults.none() && levels.isEmpty() && words.isEmpty()) {
            faults.add("NOTHING_SAID", "levels");
        }
        faults.refuse();
        round.answer(String.valueOf(answer.token()), levels, words);
    }

    private Tokens.Holder holder(@Nullable String token) {
        return TOKENS.open(token, tokens::holder);
    }

    private List<Item> items(Participation person) {
        return pages.of(person.id(), SheetRole.SELF).items().stream()
                .filter(item -> item.scale() == RatingScale.LEVEL)
                .map(item -> new Item(
                        item.indicator(),
                        item.name(),
                        item.nameEn(),
                        item.definition(),
                        item.definitionEn(),
                        item.anchors()))
                .collect(Collectors.toList());
    }
}
