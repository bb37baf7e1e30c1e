package io.perfcycle.demo;

import io.perfcycle.evidence.SurveyDoor;
import io.perfcycle.simulation.Answers;
import io.perfcycle.workflow.SystemAuthority;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Three surveys of everybody, answered from the standard questionnaire: one after each of the last two quarters, which HR has
 * answered, and one that is open; two suggestions, one of them answered. Clarity has risen since HR's first answer; effort is what people mind most.
 */
@Component
@Profile("demo")
@Order(85)
class ChapterSurveys implements DemoChapter {

    private static final double SHARE_ANSWERED = 0.72;
    private static final double SHARE_SO_FAR = 0.3;
    private static final double SHARE_WITH_WORDS = 0.12;
    private static final int DAYS_AFTER = 20;
    private static final int DAYS_OPEN = 10;
    private static final int OPENED_DAYS_AGO = 3;
    private static final double SPREAD = 0.9;
    private static final double RISE = 0.4;

    /** What people think on average of each topic, by the first letters of its questions. */
    private static final Map<String, Double> OPINION = Map.of("FAIR", 3.6, "CLEAR", 3.4, "USE", 3.5, "EFFORT", 2.7);

    private static final List<String> WORDS = List.of(
            "指标和得分过程都能查到，这点要保持。",
            "同一份数据不要在两个地方填。",
            "夜班的目标应当单独考虑。",
            "The talk with my manager was worth the time.",
            "申诉处理得快，有回音。",
            "希望手机上也能看到进度。");

    private static final String NOTE = "我们听到了：得分过程更清楚了，但填报仍嫌繁琐。下季度起，系统已有的数据一律自动带入；夜班目标由数据负责人复核。面谈保持不变。";
    private static final String NOTE_EN =
            "We have heard you: how points come about is clearer, but reporting is still tedious. From next quarter on, data that a"
                    + " system has comes in by itself, and targets of the night shift are checked. Talks stay as they are.";

    private static final String ANSWERED_SUGGESTION = "报表里已有的退货数据，希望不用再手工填一遍。";
    private static final String ANSWER = "已接入售后系统，本季度起自动带入；导入记录可在数据核对时查看。";
    private static final String OPEN_SUGGESTION = "Could check-ins be moved to the morning for people on late shifts?";
    private static final int SUGGESTED_DAYS_AGO = 24;
    private static final int ANSWERED_DAYS_AGO = 10;
    private static final int NEWLY_SUGGESTED_DAYS_AGO = 2;

    private final DemoScene scene;
    private final SurveyDoor door;
    private final SystemAuthority authority;

    ChapterSurveys(DemoScene scene, SurveyDoor door, SystemAuthority authority) {
        this.scene = scene;
        this.door = door;
        this.authority = authority;
    }

    @Override
    public void tell(DemoCalendar today) {
        closed(today.quarter(-2), 0);
        closed(today.quarter(-1), RISE);
        var now = today.today();
        scene.on(now.minusDays(OPENED_DAYS_AGO), () -> {
            var survey = "SURVEY-" + today.quarter(0).code();
            door.open(survey, "季度考核体验调查", "How are the quarterly reviews?", now.plusDays(DAYS_OPEN));
            asked(survey, SHARE_SO_FAR, RISE);
        });
        scene.on(now.minusDays(SUGGESTED_DAYS_AGO), () -> suggest("E072", ANSWERED_SUGGESTION));
        scene.on(now.minusDays(ANSWERED_DAYS_AGO), () -> door.answerSuggestion(ANSWERED_SUGGESTION, ANSWER));
        scene.on(now.minusDays(NEWLY_SUGGESTED_DAYS_AGO), () -> suggest("E069", OPEN_SUGGESTION));
    }

    private void suggest(String person, String words) {
        authority.asPerson(person, () -> {
            door.suggest(words);
            return null;
        });
    }

    private void closed(DemoQuarter quarter, double rise) {
        var survey = "SURVEY-" + quarter.code();
        var day = quarter.end().plusDays(DAYS_AFTER);
        scene.on(day, () -> {
            door.open(
                    survey,
                    quarter.code() + " 考核体验调查",
                    "How were the reviews of " + quarter.code() + "?",
                    day.plusDays(DAYS_OPEN));
            asked(survey, SHARE_ANSWERED, rise);
        });
        scene.on(day.plusDays(DAYS_OPEN), () -> {
            door.close(survey, "已到截止日。");
            scene.play(survey, this::response, () -> door.published(survey));
        });
    }

    private void asked(String survey, double share, double rise) {
        scene.play(survey, question -> Optional.empty(), () -> door.everybodyAsked(survey));
        scene.round(survey, people(survey, share, rise));
    }

    private Optional<Object> response(io.perfcycle.simulation.Question question) {
        return question.key().equals("publishResponse")
                ? Optional.of(Map.of("note", NOTE, "noteEn", NOTE_EN))
                : Optional.empty();
    }

    /** Some answer at the page without a name; the task stays until it goes by itself. */
    private Answers people(String survey, double share, double rise) {
        var questions = door.questions(survey);
        var texts = door.questionsForWords(survey);
        return question -> {
            var person = question.person();
            if (question.key().equals("answerSurvey") && DemoChance.uniform(survey, person, "takes part") < share) {
                var token = question.page().path("token").asText();
                var levels = new LinkedHashMap<String, Integer>();
                questions.forEach(code -> levels.put(code, level(survey, person, code, rise)));
                door.answer(token, levels, words(survey, person, texts));
            }
            return Optional.empty();
        };
    }

    private static int level(String survey, String person, String code, double rise) {
        var topic = code.replaceFirst("_.*", "");
        var mood = DemoChance.normal(person, topic) * SPREAD;
        var here = DemoChance.normal(survey, person, code) * SPREAD / 2;
        var wanted = OPINION.getOrDefault(topic, 3.0) + (topic.equals("CLEAR") ? rise : 0) + mood + here;
        return (int) Math.max(1, Math.min(5, Math.round(wanted)));
    }

    private static Map<String, String> words(String survey, String person, List<String> texts) {
        var words = new LinkedHashMap<String, String>();
        texts.forEach(code -> {
            var chance = DemoChance.uniform(survey, person, code);
            if (chance < SHARE_WITH_WORDS) {
                words.put(code, WORDS.get((int) (chance / SHARE_WITH_WORDS * WORDS.size())));
            }
        });
        return words;
    }
}
