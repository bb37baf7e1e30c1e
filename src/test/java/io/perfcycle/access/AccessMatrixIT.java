package io.perfcycle.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.access.AccessMatrix.Case;
import io.perfcycle.report.Paper;
import io.perfcycle.support.Caller;
import io.perfcycle.support.Quarter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Acceptance checks A11 and A12: every address of ours, asked by every relation to {@link #LI}, before and after the release
 * of his result; and a canary of his result, his words and his manager's, looked for wherever it must not be.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixIT extends Quarter {

    private static final String OTHER_LEAD = "Q-M2";
    private static final String OTHER_HR = "Q-HR2";

    /** Li's total, the points of his revenue, and what only one side may read. */
    private static final List<String> RESULT = List.of("108.18", "109.09", "CANARY-MANAGER");

    private static final String SELF_WORDS = "CANARY-SELF";

    private static final Map<String, String> WHO = Map.of(
            "self", LI,
            "colleague", ZHOU,
            "manager", LEAD,
            "upper", BOSS,
            "other-manager", OTHER_LEAD,
            "hr", HR,
            "hr-self", OTHER_HR,
            "data-owner", DATA);

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private IdentityService identityService;

    /** Pages of ours for people, who come with a session instead of a password in each request. */
    private static final Pattern PAGE = Pattern.compile(
            "/(?:imports|me|team|dashboard|cycles|courses|training|library|jobs|surveys|suggestions|effects)\\b");

    private static final Map<String, String> TYPES =
            Map.of("csv", "text/csv", "json", "application/json", "form", "application/x-www-form-urlencoded");

    private final Map<String, Caller> visitors = new java.util.HashMap<>();

    private final Map<String, Map<String, String>> names = new java.util.HashMap<>();

    @Override
    protected String moreEmployees() {
        return """
                Q-M2,赵主管,m2@example.test,HQ,LEAD,Q-B1,FULL_TIME,,2020-01-01,zh,
                Q-E4,别组员工,e4@example.test,HQ,HOST,Q-M2,FULL_TIME,,2020-01-01,zh,
                Q-HR2,参评人事,hr2@example.test,HQ,HOST,Q-B1,FULL_TIME,,2020-01-01,zh,hr
                """;
    }

    @Override
    protected String moreMeasurements() {
        var rows = new StringBuilder("shop,50,Q-M2,gmv,2025-08-15,2500\n");
        for (var person : List.of("Q-E4", "Q-HR2")) {
            rows.append("shop,%1$s-1,%1$s,gmv,2025-08-15,1000%n".formatted(person));
            rows.append("shop,%1$s-2,%1$s,returns,2025-08-15,5%n".formatted(person));
            rows.append("shop,%1$s-3,%1$s,orders,2025-08-15,100%n".formatted(person));
            rows.append("shop,%1$s-4,%1$s,hours,2025-08-15,5%n".formatted(person));
        }
        return rows.toString();
    }

    @BeforeAll
    void twoCycles() {
        found("MATRIX-B");
        person(OTHER_LEAD, "employee", "manager");
        person(OTHER_HR, "employee", "hr");
        for (var role : List.of("auditor", "calibration")) {
            person("Q-" + role, role);
        }
        person("Q-admin");
        identityService.createMembership("Q-admin", "camunda-admin");

        untilRated();
        names.put("before", names(task(LEAD, "ratePerformance", SUN)));

        create("MATRIX-A");
        untilRated();
        done(LEAD, "ratePerformance", SUN, ratings(evidenced(1, "8 月三次迟到，直播间停播"), unseen("INN")));
        done(LEAD, "ratePerformance", ZHOU, ratings(svc(3), unseen("INN")));
        done(BOSS, "ratePerformance", LEAD, ratings(evidenced(5, "九月带队完成大促，零投诉 🎉𠮷")));
        close("evaluation");
        done(HR, "resolveHeldResult", ZHOU, """
                {"rows":[{"indicator":"RET","action":"SUPPLY","value":5,"reason":"店长核对𠮷"},
                         {"indicator":"INN","action":"LEAVE"}],"withoutResult":false}""");
        release();
        names.put("after", names(task(LEAD, "recordInterview", LI)));
    }

    /** Li is rated by both; everybody else waits. */
    private void untilRated() {
        launch();
        agreeGoals();
        close("goal-setting");
        supplyFigures();
        checkFigures();
        close("data-collection");
        signOff();
        done(LI, "assessSelf", LI, ratings(svc(4), own(100)).replace("总评", SELF_WORDS));
        done(LEAD, "ratePerformance", LI, ratings(svc(4), own(80), bonus("2.5")).replace("总评", "CANARY-MANAGER"));
    }

    private Map<String, String> names(String task) {
        var run = jdbc.queryForObject("select max(id) from import_run where dataset = 'measurements'", Long.class);
        var names = new java.util.HashMap<String, String>();
        names.put("pack", "LIVE_HOST");
        names.put("review", "none");
        names.put("post", "NO-SUCH-POST");
        names.put("analysis", "0");
        names.put("survey", survey());
        names.put("suggestion", "00000000-0000-4000-8000-000000000000");
        names.putAll(Map.of(
                "cycle",
                code,
                "code",
                code,
                "employeeNo",
                LI,
                "course",
                "SYS-101",
                "stage",
                "evaluation",
                "dataset",
                "employees",
                "id",
                String.valueOf(run),
                "from",
                "2026-01-01",
                "task",
                task,
                "orgUnit",
                "SHOP"));
        return names;
    }

    /** A survey that HR has opened for tomorrow, so that nobody has been asked yet; before and after are the same. */
    private String survey() {
        var opens = java.time.LocalDate.now(java.time.Clock.systemUTC()).plusDays(2);
        var answer = as(id("hr")).post("/api/v1/surveys", """
                {"code":"SV-%s","title":"Matrix","audience":"EVERYONE","opensOn":"%s","closesOn":"%s"}""".formatted(code, opens, opens));
        assertThat(answer.status()).as(answer.body()).isIn(201, 409);
        return "SV-" + code;
    }

    @Test
    void everyAddressIsInTheMatrixAndTheMatrixHasNoOther() {
        var real = new TreeSet<String>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith("io.perfcycle")) {
                mapping.getPatternValues()
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> real.add(AccessMatrix.address(method.name(), path))));
            }
        });
        assertThat(AccessMatrix.addresses()).isEqualTo(real);
    }

    static Stream<Case> cases() {
        return AccessMatrix.cases().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void answersAsTheMatrixSays(Case asked) {
        var filled = new java.util.HashMap<>(names.get(asked.state()));
        if (asked.relation().equals("hr-self")) {
            filled.put("employeeNo", OTHER_HR);
        }
        var body = asked.body().isEmpty()
                ? null
                : asked.body().substring(asked.body().indexOf(':') + 1);
        var type = body == null
                ? null
                : TYPES.get(asked.body().substring(0, asked.body().indexOf(':')));
        var caller = PAGE.matcher(asked.path()).lookingAt() ? visitor(asked.relation()) : caller(asked.relation());
        var answer = caller.send(asked.method(), asked.address(filled), type, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(asked.status());
        assertThat(answer.body()).doesNotContain("at io.perfcycle", "org.springframework", "SQLException");
    }

    @ParameterizedTest
    @MethodSource("forbidden")
    void nothingOfAResultIsReadBeforeItsReleaseByWhoMustNot(String relation) {
        var secrets = new ArrayList<>(RESULT);
        if (!relation.equals("self")) {
            secrets.add(SELF_WORDS);
        }
        assertThat(everythingReadBy(relation, "before"))
                .allSatisfy((address, answer) -> assertThat(withoutReleased(address, answer))
                        .as(address)
                        .doesNotContain(secrets.toArray(String[]::new)));
    }

    /** One's own page also tells of the cycle that is released, whose numbers are the same. */
    private String withoutReleased(String address, String answer) {
        return address.equals("/me")
                ? answer.replaceAll("(?s)<dl class=\"tiles\">.*?</dl>", "")
                        .replaceAll(
                                "(?s)<tr>(?:(?!</tr>).)*"
                                        + Pattern.quote(names.get("after").get("code")) + ".*?</tr>",
                                "")
                : answer;
    }

    static Stream<String> forbidden() {
        return Stream.of("self", "colleague", "other-manager", "data-owner", "calibration", "admin", "anonymous");
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void andByStrangersNotAfterItEither(String relation) {
        assertThat(everythingReadBy(relation, "after"))
                .allSatisfy((address, answer) -> assertThat(answer)
                        .as(address)
                        .doesNotContain(RESULT.toArray(String[]::new))
                        .doesNotContain(SELF_WORDS));
    }

    static Stream<String> strangers() {
        return Stream.of("colleague", "other-manager", "data-owner", "calibration", "admin", "anonymous");
    }

    @Test
    void theEmployeeReadsItAllAfterTheRelease() {
        var read = String.join("\n", everythingReadBy("self", "after").values());
        assertThat(read).contains(RESULT).contains(SELF_WORDS);
    }

    @Test
    void theManagerReadsItAsSoonAsHeHasRated() {
        var read = String.join("\n", everythingReadBy("manager", "before").values());
        assertThat(read).contains(RESULT).contains(SELF_WORDS);
    }

    @Test
    void hrIsAnEmployeeWhereItIsAboutHimself() {
        assertThat(read(OTHER_HR, "/results").get("items"))
                .extracting(line -> line.get("employeeNo").asText())
                .contains(OTHER_HR);
        var before = json(must(200, as(OTHER_HR).get("/api/v1/cycles/MATRIX-B/results")));
        assertThat(before.get("items"))
                .extracting(line -> line.get("employeeNo").asText())
                .contains(LI)
                .doesNotContain(OTHER_HR);
    }

    /** Not even auditors find anything in the engine: it holds ids and routing facts. */
    @Test
    void theEngineKnowsNothingOfIt() {
        for (var channel : List.of(
                "select text_ from act_hi_varinst where text_ is not null",
                "select text_ from act_hi_detail where text_ is not null",
                "select text_ from act_ru_variable where text_ is not null",
                "select message_ from act_hi_comment where message_ is not null",
                "select description_ from act_hi_taskinst where description_ is not null",
                "select name_ from act_hi_taskinst where name_ is not null",
                "select text_ from act_hi_dec_in where text_ is not null",
                "select cast(double_ as char(40)) from act_hi_dec_in where double_ is not null",
                "select text_ from act_hi_dec_out where text_ is not null")) {
            assertThat(jdbc.queryForList(channel, String.class))
                    .as(channel)
                    .noneMatch(
                            text -> text.contains("CANARY") || RESULT.stream().anyMatch(text::contains));
        }
        for (var bytes : jdbc.queryForList(
                "select bytes_ from act_ge_bytearray where name_ is null or name_ not like '%.%'", byte[].class)) {
            assertThat(new String(bytes, java.nio.charset.StandardCharsets.UTF_8))
                    .doesNotContain("CANARY", "108.18");
        }
    }

    /**
     * Rule R6: whatever address, page, form or file tells of Li leaves a line that says who read of whom; the words are found
     * by themselves, so that an address added later is held to it too. What Li reads leaves none about him.
     */
    @ParameterizedTest
    @MethodSource("readers")
    void everyReadOfAnotherIsWrittenDownAndNoneOfOneself(String relation) {
        var told = new ArrayList<String>();
        for (var state : List.of("before", "after")) {
            for (var address : everythingReadBy(relation, state).keySet()) {
                var before = linesAbout(id(relation));
                var caller = PAGE.matcher(address).lookingAt() ? visitor(relation) : caller(relation);
                var answer = caller.get(address);
                var words = answer.status() == 200 ? text(caller, address) : "";
                var tells = words.contains(SELF_WORDS)
                        || RESULT.stream().anyMatch(words::contains)
                        || answer.status() == 200 && PERSONS.matcher(address).find();
                if (relation.equals("self")) {
                    assertThat(linesAbout(LI)).as(address).isEqualTo(before);
                } else if (tells) {
                    assertThat(linesAbout(id(relation))).as(address).isGreaterThan(before);
                    told.add(address);
                }
            }
        }
        assertThat(told.isEmpty()).isEqualTo(!READERS.contains(relation));
    }

    static Stream<String> readers() {
        return Stream.concat(WHO.keySet().stream(), Stream.of("auditor", "calibration", "admin"));
    }

    /** Those whom the matrix lets read of Li; a data owner reads his figures. */
    private static final List<String> READERS = List.of("manager", "upper", "hr", "hr-self", "data-owner", "auditor");

    /** Addresses about one person, and about what he did: when he is away is none of it. */
    private static final Pattern PERSONS =
            Pattern.compile("(?:participations/|/team/[^/]+/|people/|employeeNo=)" + LI + "\\b");

    private long linesAbout(String reader) {
        return jdbc.queryForObject("""
                        select count(*) from read_event where reader = ? and (employee_no = ? or employee_no is null
                          and (listed is null or locate(?, listed) > 0))""", Long.class, reader, LI, "," + LI + ",");
    }

    /** No letter says what somebody's result is. */
    @Test
    void lettersSayNothingOfIt() {
        assertThat(jdbc.queryForList("select concat(subject, body) from mail_outbox", String.class))
                .noneMatch(text -> text.contains("CANARY") || RESULT.stream().anyMatch(text::contains));
    }

    /** Whatever this relation gets by reading: our addresses, the pages of its own tasks, the engine by both doors. */
    private Map<String, String> everythingReadBy(String relation, String state) {
        var caller = caller(relation);
        var filled = names.get(state);
        var read = new java.util.TreeMap<String, String>();
        AccessMatrix.cases().stream()
                .filter(one -> one.method().equals("GET") && one.state().equals(state))
                .map(one -> one.address(filled))
                .forEach(address -> read.computeIfAbsent(
                        address, asked -> text(PAGE.matcher(asked).lookingAt() ? visitor(relation) : caller, asked)));
        if (!relation.equals("anonymous")) {
            json(caller.get("/api/v1/tasks")).forEach(task -> {
                var address = "/api/v1/tasks/%s/page".formatted(task.get("id").asText());
                if (task.get("businessKey").asText().startsWith(filled.get("code"))) {
                    read.put(address, text(caller, address));
                }
            });
        }
        for (var door : List.of("/engine-rest", "/camunda/api/engine/engine/default")) {
            for (var address : ENGINE) {
                var asked = door + address.replace("{task}", filled.get("task"));
                read.put(asked, text(caller, asked));
            }
        }
        read.put("/actuator/prometheus", text(caller, "/actuator/prometheus"));
        return read;
    }

    private static final List<String> ENGINE = List.of(
            "/task",
            "/task/{task}",
            "/task/{task}/form-variables",
            "/task/{task}/variables",
            "/task/{task}/localVariables",
            "/task/{task}/comment",
            "/variable-instance",
            "/process-instance",
            "/execution",
            "/history/variable-instance",
            "/history/detail",
            "/history/task",
            "/history/decision-instance?includeInputs=true&includeOutputs=true",
            "/history/user-operation",
            "/filter");

    private static String text(Caller caller, String address) {
        if (address.contains(".pdf") && caller.get(address).status() == 200) {
            return Paper.read(caller.file(address)).text();
        }
        return address.endsWith(".xlsx")
                ? caller.unzipped(address)
                : caller.get(address).body();
    }

    private Caller caller(String relation) {
        return relation.equals("anonymous") ? anybody() : as(id(relation));
    }

    private Caller visitor(String relation) {
        return visitors.computeIfAbsent(
                relation,
                who -> (who.equals("anonymous") ? anybody() : inSession(id(who))).with("Accept", "text/html"));
    }

    private static String id(String relation) {
        return WHO.containsKey(relation) ? WHO.get(relation) : "Q-" + relation;
    }
}
