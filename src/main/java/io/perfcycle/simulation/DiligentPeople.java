package io.perfcycle.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.ScorecardItem;
import io.perfcycle.result.FeedbackDoor;
import io.perfcycle.result.Figures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** People who agree to what is proposed, accept their figures, rate by a given opinion, and talk and confirm at once. */
public class DiligentPeople implements Answers {

    /** What a person's work is worth: a level 1 to 5, a share, or bonus points, as the item's kind has it. */
    @FunctionalInterface
    public interface Opinion {
        BigDecimal of(String employeeNo, ScorecardItem item);
    }

    private static final BigDecimal LOWEST = BigDecimal.ONE;
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(5);
    private static final long DAYS_TO_ACT = 30;
    private static final List<String> CAUSES = List.of("SKILL", "SKILL", "SKILL", "RESOURCE", "MARKET", "DATA");
    private static final int SPARE_RATERS = 2;
    private static final String LEVELS = "SABCD";

    private final Opinion opinion;
    private final WorkingCalendar calendar;
    private final LocalDate evidenceOn;

    /** @param evidenceOn a day of the cycle's period that is not in the future, on which all that is told happened */
    public DiligentPeople(Opinion opinion, WorkingCalendar calendar, LocalDate evidenceOn) {
        this.opinion = opinion;
        this.calendar = calendar;
        this.evidenceOn = evidenceOn;
    }

    @Override
    public Optional<Object> to(Question question) {
        return switch (question.key()) {
            case "confirmLaunch" -> Optional.of(Map.of("confirmed", true));
            case "decideOnChange" ->
                Optional.of(Map.of("decision", question.page().path("otherwise").asText("KEEP"), "reason", "按稳妥方式处理。"));
            case "proposeGoals" -> Optional.of(goals(question));
            case "agreeGoals" -> Optional.of(Map.of("agreed", true));
            case "reportProgress" -> Optional.of(report(question.page()));
            case "agreeNextSteps" -> Optional.of(nextSteps());
            case "planFollowUp" -> Optional.of(measures());
            case "resolveMissedCheckIns" -> Optional.of(Map.of("words", "已与双方沟通，下次跟进固定在周一上午。"));
            case "supplyFigures" -> Optional.of(figures(question.page()));
            case "checkFigures" -> Optional.of(Map.of("accepted", true, "disputes", List.of()));
            case "signOffData" -> Optional.of(Map.of("confirmed", true, "note", "数据齐全，可以计算。"));
            case "assessSelf" -> Optional.of(ratings(question, true));
            case "ratePerformance" -> Optional.of(ratings(question, false));
            case "rateSegment" -> Optional.of(segment(question.page()));
            case "nominateRaters", "approveRaters" -> Optional.of(raters(question.page()));
            case "giveFeedback" -> feedback(question);
            case "replaceRater" -> Optional.of(Map.of("raters", List.of()));
            case "reviewRating" -> Optional.of(Map.of("decision", "AGREED", "comment", "评分与事实相符。"));
            case "calibrateResults" -> Optional.of(handIn(question.page()));
            case "approveCalibration" ->
                Optional.of(Map.of(
                        "approved",
                        true,
                        "revision",
                        question.page().path("revision").asInt()));
            case "confirmRelease" -> Optional.of(Map.of("confirmed", true, "note", ""));
            case "recordInterview", "holdInterview" -> Optional.of(interview(question.employeeNo()));
            case "settleRefusal" ->
                Optional.of(Map.of("heardEmployee", true, "heardManager", true, "outcome", "已分别听取双方意见，记录属实，员工保留意见。"));
            case "completeAction" -> action(question.page());
            case "confirmInterview", "acknowledgeInterview" ->
                Optional.of(Map.of("confirmed", true, "words", "谈话内容属实，已了解结果。", "disagrees", false));
            case "assessGaps" -> Optional.of(causes(question.page()));
            case "confirmTraining" -> Optional.of(Map.of("confirmed", true, "note", "结合自己的工作看了一遍，有用。"));
            case "supplyCertificate" ->
                Optional.of(Map.of("completedOn", calendar.today(), "certificate", "LMS-" + question.employeeNo()));
            case "approveCourse" -> Optional.of(Map.of("approved", true));
            // A quiz is passed by whoever has learned, and simulated people have not: its task stays open.
            default -> afterwards(question);
        };
    }

    /** What comes after release: appeals are heard, improvement plans agreed and kept. */
    private Optional<Object> afterwards(Question question) {
        return switch (question.key()) {
            case "checkAdmissibility" -> Optional.of(Map.of("choice", "ADMIT"));
            case "completeAppeal" ->
                Optional.of(Map.of(
                        "items", List.of(),
                        "grounds", List.of("PROCEDURE"),
                        "facts", question.page().path("facts").asText()));
            case "answerAppeal" -> Optional.of(Map.of("words", "评分依据数据看板与日常记录。"));
            case "hearAppeal" -> Optional.of(hearing(question.page()));
            case "rateAgain" -> Optional.of(Map.of("ratings", ratedAgain(question.page())));
            case "acknowledgeDecision" -> Optional.of(Map.of("again", false));
            case "reviewPlan" -> Optional.of(review(question.page()));
            case "draftPlan" -> Optional.of(plan());
            case "agreePlan" -> Optional.of(Map.of("choice", "AGREE", "words", "愿意改进，请安排培训。"));
            case "recordCheckPoint" -> Optional.of(Map.of("standing", "ON_TRACK", "words", "核对看板，进展符合预期；已安排辅导。"));
            case "answerCheckPoint" -> Optional.of(Map.of("words", "情况属实，辅导有帮助。"));
            case "concludePlan" -> Optional.of(Map.of("conclusion", "PASSED", "evidence", "各项目标均已达成，见检查记录。"));
            case "confirmConclusion" -> Optional.of(Map.of("stands", true));
            default -> Optional.empty();
        };
    }

    /** Moves one person of a table by one level, where rank and level differ; the rest stays as it is. */
    private static Map<String, Object> handIn(JsonNode page) {
        return Map.of(
                "revision", page.path("revision").asInt(), "reason", "总分差距小于误差范围，不为凑比例拆分同档人员。", "moves", moves(page));
    }

    private static List<Map<String, Object>> moves(JsonNode page) {
        for (var row : page.path("rows")) {
            var now = LEVELS.indexOf(row.path("levelNow").asText());
            var suggested = LEVELS.indexOf(row.path("levelSuggested").asText());
            if (!row.path("vetoed").asBoolean() && now >= 0 && suggested >= 0 && now != suggested) {
                var to = now + Integer.signum(suggested - now);
                return List.of(Map.of(
                        "employeeNo",
                        row.path("employeeNo").asText(),
                        "level",
                        LEVELS.substring(to, to + 1),
                        "reason",
                        to < now ? "与同级别人员横向比较，大促期间承担了额外职责。" : "与同级别人员横向比较，关键成果主要由团队共同完成。",
                        "revision",
                        row.path("revision").asInt()));
            }
        }
        return List.of();
    }

    /** A contested figure that has a target is found to have reached it; everything else stands. */
    private static Map<String, Object> hearing(JsonNode page) {
        for (var line : page.path("lines")) {
            if (line.path("contested").asBoolean() && line.hasNonNull("target")) {
                return Map.of(
                        "outcome", "ADJUSTED",
                        "reason", "核对源系统后，数据漏计属实，予以更正。",
                        "corrections",
                                List.of(Map.of(
                                        "item",
                                        line.path("item").asText(),
                                        "action",
                                        "VALUE",
                                        "value",
                                        new BigDecimal(line.path("target").asText()),
                                        "reason",
                                        "补计漏传的记录")));
            }
        }
        return Map.of("outcome", "UPHELD", "reason", "数据与评分均有依据，维持原结果。");
    }

    private static List<Map<String, Object>> ratedAgain(JsonNode page) {
        var rows = new ArrayList<Map<String, Object>>();
        page.path("lines").forEach(line -> {
            if (!line.path("fromData").asBoolean()) {
                var value = "RATED".equals(line.path("kind").asText())
                        ? BigDecimal.valueOf(3)
                        : new BigDecimal(line.path("least").asText("0"));
                rows.add(Map.of("item", line.path("item").asText(), "value", value, "reason", "依据存档记录独立评价。"));
            }
        });
        return rows;
    }

    private static Map<String, Object> review(JsonNode page) {
        return page.path("onProbation").asBoolean()
                ? Map.of("justified", false, "against", "ON_PROBATION")
                : Map.of("justified", true, "gap", "SKILL", "words", "对照数据与面谈记录，差距在能力，可以通过计划弥补。");
    }

    private Map<String, Object> plan() {
        var today = calendar.today();
        return Map.of(
                "gap",
                "关键指标连续低于门槛，复盘显示方法不熟练。",
                "goals",
                List.of(Map.of(
                        "what", "核心指标回到门槛以上",
                        "measure", "业务看板月度数据",
                        "target", "连续两个月达到门槛值",
                        "support", "每周一次主管辅导，一次专题培训")),
                "checkPoints",
                List.of(today.plusDays(30), today.plusDays(60), today.plusDays(80)));
    }

    /** The scorecard as it stands. */
    private static Map<String, Object> goals(Question question) {
        var lines = question.scorecard().stream()
                .map(item -> {
                    var line = new LinkedHashMap<String, Object>();
                    line.put("indicator", item.indicator());
                    line.put("weight", item.line().weight());
                    line.put("target", item.line().target());
                    return line;
                })
                .toList();
        return Map.of("lines", lines, "ownGoals", List.of(), "comment", "按岗位考核表执行。");
    }

    private static Map<String, Object> figures(JsonNode page) {
        var rows = new ArrayList<Map<String, Object>>();
        page.path("people")
                .forEach(person -> rows.add(
                        person.path("partial").asBoolean()
                                ? Map.of("employeeNo", person.path("employeeNo").asText(), "action", "LEAVE")
                                : Map.of(
                                        "employeeNo", person.path("employeeNo").asText(),
                                        "action", "WAIVE",
                                        "reason", "系统无此项数据，本期不计。")));
        return Map.of("rows", rows);
    }

    /** Mostly skill; now and then something that no course would mend. */
    private static Map<String, Object> causes(JsonNode page) {
        var rows = new ArrayList<Map<String, Object>>();
        page.path("lines").forEach(line -> {
            var employeeNo = line.path("employeeNo").asText();
            var indicator = line.path("indicator").asText();
            var chance = Math.floorMod((employeeNo + indicator).hashCode(), CAUSES.size());
            rows.add(Map.of("employeeNo", employeeNo, "indicator", indicator, "cause", CAUSES.get(chance)));
        });
        return Map.of("rows", rows);
    }

    private Map<String, Object> ratings(Question question, boolean self) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var item : question.scorecard()) {
            if (!Figures.fromData(item) && !(self && "BONUS".equals(item.line().kind()))) {
                rows.add(rating(question.employeeNo(), item));
            }
        }
        return Map.of("ratings", rows, "summary", self ? "本期工作按计划完成。" : "表现符合预期。");
    }

    private Map<String, Object> rating(String employeeNo, ScorecardItem item) {
        var value = opinion.of(employeeNo, item);
        var row = new LinkedHashMap<String, Object>();
        row.put("indicator", item.indicator());
        row.put("value", value);
        row.put("notObserved", false);
        row.put("comment", "依据本期日常观察。");
        var extreme = value.compareTo(LOWEST) == 0 || value.compareTo(HIGHEST) == 0;
        if ("RATED".equals(item.line().kind()) && extreme) {
            row.put("evidence", "大促值班期间的具体事例，已由双方核对。");
            row.put("evidenceOn", evidenceOn);
        }
        return row;
    }

    /** What was theirs to do is done by the next time. */
    private static Map<String, Object> report(JsonNode page) {
        var steps = new ArrayList<Map<String, Object>>();
        page.path("carried").forEach(step -> {
            if ("EMPLOYEE".equals(step.path("owner").asText())) {
                steps.add(Map.of("id", step.path("id").asLong(), "state", "DONE"));
            }
        });
        return Map.of("progress", "按计划推进，数据已核对。", "blockers", "暂无。", "steps", steps);
    }

    private Map<String, Object> nextSteps() {
        return Map.of("comment", "方向正确，保持节奏。", "next", List.of(step("每周核对一次数据并记录偏差", "EMPLOYEE")));
    }

    private Map<String, Object> measures() {
        return Map.of("cause", "节前流量下降，备货偏少。", "next", List.of(step("协调资源，两周后复核进度", "MANAGER")));
    }

    private Map<String, Object> step(String what, String owner) {
        return Map.of("what", what, "owner", owner, "due", calendar.today().plusDays(DAYS_TO_ACT));
    }

    /** Days long past: the middle of each scale, as far as it goes from the form. */
    private static Map<String, Object> segment(JsonNode page) {
        var rows = new ArrayList<Map<String, Object>>();
        page.path("items")
                .forEach(item -> rows.add(
                        "LEVEL".equals(item.path("scale").asText())
                                ? Map.of("indicator", item.path("indicator").asText(), "value", 3)
                                : Map.of("indicator", item.path("indicator").asText(), "notObserved", true)));
        return Map.of("ratings", rows);
    }

    /** Whoever is named already, or as many of those close by as the cycle wants, and two more. */
    private static Map<String, Object> raters(JsonNode page) {
        var from = page.path("named").isEmpty() ? page.path("suggestions") : page.path("named");
        var most = Math.min(page.path("most").asInt(), page.path("least").asInt() + SPARE_RATERS);
        var rows = new ArrayList<Map<String, Object>>();
        for (var colleague : from) {
            if (rows.size() < most) {
                rows.add(Map.of(
                        "rater", colleague.path("employeeNo").asText(),
                        "relation", colleague.path("relation").asText()));
            }
        }
        return Map.of("raters", rows);
    }

    /** Answers at the page without a name; the task goes by itself when enough have. */
    private Optional<Object> feedback(Question question) {
        var page = question.page();
        if (page.path("state").asText().equals("OPEN")) {
            var levels = question.scorecard().stream()
                    .filter(item -> "RATED".equals(item.line().kind()))
                    .map(item -> new FeedbackDoor.Level(
                            item.indicator(),
                            opinion.of(question.employeeNo(), item).intValue()))
                    .toList();
            question.door()
                    .answer(new FeedbackDoor.Answer(page.path("token").asText(), levels, "配合及时，交接清楚。", "希望更早同步排期变化。"));
        }
        return Optional.empty();
    }

    /** Nobody is done before the day: until then there is something to do. */
    private Optional<Object> action(JsonNode page) {
        var due = LocalDate.parse(page.path("due").asText());
        return due.isAfter(calendar.today())
                ? Optional.empty()
                : Optional.of(Map.of("outcome", "DONE", "words", "已按约定完成，记录可查。"));
    }

    /** One, two or three months for what was agreed on, the same for the same person. */
    private Map<String, Object> interview(String employeeNo) {
        var today = calendar.today();
        var months = 1 + Math.floorMod(employeeNo.hashCode(), 3);
        return Map.of(
                "heldOn",
                today,
                "covered",
                List.of("opening"),
                "strengths",
                "响应及时，数据可靠。",
                "improvements",
                "加强复盘，提前预警。",
                "actions",
                List.of(Map.of(
                        "what", "每周复盘一次并记录改进点",
                        "owner", "EMPLOYEE",
                        "due", today.plusDays(DAYS_TO_ACT * months),
                        "measure", "每周有一份复盘记录")),
                "nextGoals",
                "保持目标，提升一档。");
    }
}
