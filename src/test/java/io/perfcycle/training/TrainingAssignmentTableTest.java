package io.perfcycle.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.support.Tables;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of training-rules.csv (numbers in brackets), at and beside each of their limits. */
class TrainingAssignmentTableTest {

    @ParameterizedTest(name = "{0} {1}: {2} ({3})")
    @CsvSource(delimiter = '|', textBlock = """
        ONBOARD         | days=30                                  | onboarding ASSIGN SYS-101                  | [1] within 30 days
        ONBOARD         | days=31                                  |                                            | [1] 31 days are too many
        ONBOARD         | days=5 completed=true                    |                                            | [1] done already
        FIRST_CYCLE     | days=900                                 | firstCycle ASSIGN SYS-101                  | [1] for those here before the system
        FIRST_RATER     | role=MANAGER                             | firstRater ASSIGN_AND_GATE MGR-101         | [2]
        FIRST_RATER     | role=MANAGER completed=true              |                                            | [2] licensed
        FIRST_RATER     | role=EMPLOYEE                            |                                            | [2] not for employees
        NEW_HR_ADMIN    | role=HR                                  | newHr ASSIGN HR-101                        | [3]
        LATER_CYCLE     | role=EMPLOYEE                            | laterEmployee ASSIGN SYS-201               | issue: advanced at each later cycle
        LATER_CYCLE     | role=MANAGER                             | laterManager ASSIGN MGR-401                | the same
        LATER_CYCLE     | role=HR                                  | laterHr ASSIGN HR-201                      | the same
        LATER_CYCLE     | role=HR completed=true                   | laterNext RECOMMEND BY_ROLE                | the next one
        CHECKIN_LOW     | role=MANAGER share=0.69                  | checkInLow ASSIGN MGR-301                  | [8] below 0.7
        CHECKIN_LOW     | role=MANAGER share=0.7                   |                                            | [8] exactly 0.7
        RATER_BIAS      | role=MANAGER attribution=LENIENT count=8 | raterLeniency ASSIGN MGR-201               | [5] lenient, 8 people
        RATER_BIAS      | role=MANAGER attribution=SEVERE count=8  | raterLeniency ASSIGN MGR-201               | [5] severe
        RATER_BIAS      | role=MANAGER attribution=LENIENT count=7 |                                            | [5] too few
        RATER_BIAS      | role=MANAGER attribution=CENTRAL count=8 | raterCentral ASSIGN MGR-202                | [6]
        RATER_BIAS      | role=MANAGER attribution=CENTRAL count=7 |                                            | [6] too few
        RATER_BIAS      | role=MANAGER attribution=HALO count=5    | raterHalo ASSIGN MGR-203                   | [7]
        RATER_BIAS      | role=MANAGER attribution=HALO count=4    |                                            | [7] too few
        REVIEW_QUALITY  | role=HR count=3                          | reviewQuality ASSIGN HR-201                | [19] three
        REVIEW_QUALITY  | role=HR count=2                          |                                            | [19] two
        SYSTEM_RELEASE  | role=EMPLOYEE                            | systemRelease ASSIGN BY_ROLE               | [4]
        SYSTEM_RELEASE  | role=EMPLOYEE completed=true             |                                            | [4] has it
        APPEAL_OVERTURN | role=MANAGER count=1                     | appealOverturned ASSIGN MGR-302            | [9]
        APPEAL_OVERTURN | role=MANAGER count=0                     |                                            | [9] none
        INDICATOR_GAP   | points=59.99 attribution=SKILL           | gapSevere ASSIGN_AND_COACH BY_INDICATOR    | [10] below 60
        INDICATOR_GAP   | points=60 attribution=SKILL              | gapModerate RECOMMEND BY_INDICATOR         | [11] from 60
        INDICATOR_GAP   | points=84.99 attribution=SKILL           | gapModerate RECOMMEND BY_INDICATOR         | [11] below 85
        INDICATOR_GAP   | points=85 attribution=SKILL              |                                            | [11] 85 is no gap
        INDICATOR_GAP   | points=0 attribution=DATA                | gapNotSkill NO_TRAINING                    | [12]
        INDICATOR_GAP   | points=70 attribution=RESOURCE           | gapNotSkill NO_TRAINING                    | [12]
        INDICATOR_GAP   | points=84.99 attribution=MARKET          | gapNotSkill NO_TRAINING                    | [12]
        INDICATOR_GAP   | points=40 attribution=WILL               | gapWill NO_TRAINING                        | domain 8.2: a matter of talking
        INDICATOR_GAP   | points=40                                |                                            | 7.1: ask why before training
        COMPETENCY_GAP  | competence=2 raters=3                    | competenceGap ASSIGN BY_COMPETENCY         | [13]
        COMPETENCY_GAP  | competence=2.1 raters=3                  |                                            | [13] above 2
        COMPETENCY_GAP  | competence=2 raters=2                    | competenceGapFew RECOMMEND BY_COMPETENCY   | [13] too few raters
        LEVEL           | level=D                                  | levelD ASSIGN_WITH_PIP PIP-PACK            | [14]
        LEVEL           | level=C previousLevel=C                  | levelCTwice ASSIGN_WITH_PIP PIP-PACK       | [14] twice
        LEVEL           | level=C previousLevel=B                  |                                            | [14] once
        LEVEL           | level=S previousLevel=A                  | consecutiveA RECOMMEND ADV-101             | [15]
        LEVEL           | level=A previousLevel=B                  |                                            | [15] once
        LEVEL           | level=A                                  |                                            | [15] no result before
        POSITION_CHANGE |                                          | positionChange ASSIGN BY_POSITION          | [16]
        LIVE_VIOLATION  | count=1                                  | violation ASSIGN BY_INDICATOR              | [17] as a veto
        REFRESHER       | days=365                                 | refresher ASSIGN BY_COURSE                 | [18] a year
        REFRESHER       | days=364                                 |                                            | [18] not yet
        FLEX_TEAM       | role=MANAGER share=0.21                  | flexibleTeam ASSIGN MGR-401                | [20] more than 20 %
        FLEX_TEAM       | role=MANAGER share=0.2                   |                                            | [20] exactly 20 %
        LOW_SYSTEM_USE  | share=0.31                               | lowUse ASSIGN SYS-102                      | [21] more than 30 %
        LOW_SYSTEM_USE  | share=0.3                                |                                            | [21] exactly 30 %
        UNHEARD_OF      |                                          |                                            | no rule""")
    void decides(String trigger, String facts, String expected, String source) {
        var found = Tables.askAll("training-assignment", TrainingRules.facts(trigger, read(facts))).stream()
                .map(Ruling::of)
                .map(one -> (one.rule() + " " + one.action() + " " + one.course()).strip())
                .collect(Collectors.joining(", "));
        assertThat(found).isEqualTo(expected == null ? "" : expected);
    }

    private static Map<String, Object> read(String facts) {
        var read = new HashMap<String, Object>();
        if (facts != null) {
            for (var fact : facts.split(" +")) {
                var parts = fact.split("=");
                read.put(parts[0], value(parts[0], parts[1]));
            }
        }
        return read;
    }

    private static Object value(String name, String text) {
        return switch (name) {
            case "points", "competence", "share" -> new BigDecimal(text).doubleValue();
            case "days", "count", "raters" -> Integer.valueOf(text);
            case "completed" -> Boolean.valueOf(text);
            default -> text;
        };
    }
}
