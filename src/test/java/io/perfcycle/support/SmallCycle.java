package io.perfcycle.support;

import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Participations;
import io.perfcycle.imports.ImportFixture;
import io.perfcycle.imports.ImportReport;
import io.perfcycle.imports.Imports;
import io.perfcycle.workflow.OpenTasks;
import io.perfcycle.workflow.Processes;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A cycle over the third quarter of 2025 with four people of one scorecard: B1 leads M1, who leads E1 and E2; D1, whom B1
 * leads too, owns the indicator GMV, and M1 owns RET. Its stages are started one by one, and nothing happens by itself.
 */
public abstract class SmallCycle extends ApplicationIT {

    private static final String COMPANY = """
            employee_no,name,org_unit,post,manager,employment_type,hired_on
            B1,老板,HQ,HOST,,FULL_TIME,2020-01-01
            M1,王主管,SHOP,HOST,B1,FULL_TIME,2020-01-01
            E1,李小明𠮷,SHOP,HOST,M1,FULL_TIME,2021-01-01
            E2,张三,SHOP,HOST,M1,FULL_TIME,2022-01-01
            D1,数据员,HQ,DATA,B1,FULL_TIME,2022-01-01
            """;

    private static final String INDICATORS = """
            code,name,name_en,kind,unit,direction,formula,source,owner,missing
            GMV,成交额,Revenue,QUANTITATIVE,元,HIGHER,sum(gmv),shop,D1,REWEIGHT
            RET,退货率,Return rate,QUANTITATIVE,%,LOWER,sum(returns) / sum(orders) * 100,shop,M1,HOLD
            CM_SERVICE,服务意识,Service orientation,RATED,,,,,,REWEIGHT
            PRJ,上新项目,Launch project,MILESTONE,,,,,,REWEIGHT
            INNO,创新加分,Innovation,BONUS,,,,,,REWEIGHT
            """;

    private static final String SCORECARDS = """
            post,indicator,weight,threshold,target,stretch
            HOST,GMV,40,800,1000,1200
            HOST,RET,20,10,5,3
            HOST,CM_SERVICE,25,,,
            HOST,PRJ,15,,,
            HOST,INNO,0,,,
            """;

    @Autowired
    private Imports imports;

    @Autowired
    protected JdbcTemplate jdbc;

    @Autowired
    protected Participations participations;

    @Autowired
    protected Cycles cycles;

    @Autowired
    protected Processes processes;

    @Autowired
    private OpenTasks tasks;

    @Autowired
    protected ManagementService management;

    @Autowired
    protected RuntimeService runtime;

    /** Imports the company, makes its accounts, and launches a cycle up to the frozen snapshot. */
    protected void launch(String code) {
        launch(code, "null");
    }

    /** Further rows of employees who take part from the beginning. */
    protected String moreEmployees() {
        return "";
    }

    /** The same with wishes beyond the plain cycle, as JSON. */
    protected void launch(String code, String policies) {
        var company = new ImportFixture(imports, jdbc);
        company.empty();
        company.put("org-units", "code,name,parent\nHQ,总部,\nSHOP,门店,HQ\n");
        company.put("posts", "code,name\nHOST,带货主播\nDATA,数据\n");
        company.put("employees", COMPANY + moreEmployees());
        company.put("indicators", INDICATORS);
        company.put("scorecards", SCORECARDS);
        person("T-HR", "hr");
        person("B1", "employee", "manager");
        person("M1", "employee", "manager");
        person("E1", "employee");
        person("E2", "employee");
        person("D1", "employee", "data-owner");
        var hr = as("T-HR");
        must(201, hr.post("/api/v1/cycles", """
                {"code":"%s","name":"2025 Q3","periodStart":"2025-07-01","periodEnd":"2025-09-30","cadence":"QUARTER",
                 "posts":["HOST"],"policies":%s}""".formatted(code, policies)));
        must(202, hr.post("/api/v1/cycles/" + code + "/launch", "{}"));
        work();
    }

    protected ImportReport put(String dataset, String csv) {
        return new ImportFixture(imports, jdbc).put(dataset, csv);
    }

    /** The period's rows: measure, person and value, all on one day. */
    protected void measure(String... rows) {
        var csv = new StringBuilder("source,external_id,employee_no,measure,date,value\n");
        for (var row : rows) {
            var part = row.split(" ");
            csv.append("shop,%s-%s-%d,%s,%s,2025-08-15,%s%n"
                    .formatted(part[0], part[1], System.nanoTime(), part[1], part[0], part[2]));
        }
        new ImportFixture(imports, jdbc).put("measurements", csv.toString());
    }

    protected void start(String process, String code) {
        processes.start(cycles.get(code).deployment(), process, code, Map.of());
        work();
    }

    protected void startStage(String code, String stage) {
        processes.start(cycles.get(code).deployment(), "cycle-stage", code, Map.of("stage", stage));
        work();
    }

    /** Does the machine's work until none is left; the goal setting that a launch begins is not told here. */
    protected void work() {
        for (var job = next(); job != null; job = next()) {
            management.executeJob(job.getId());
        }
    }

    /** Lets one job be done now, such as a timer whose hour has not come. */
    protected void execute(String job) {
        management.executeJob(job);
    }

    private Job next() {
        return management.createJobQuery().messages().withRetriesLeft().list().stream()
                .filter(job -> job.getExecutionId() == null
                        || !"goal-setting".equals(runtime.getVariable(job.getExecutionId(), "stage")))
                .findFirst()
                .orElse(null);
    }

    protected long participation(String code, String employeeNo) {
        return participations.get(code, employeeNo).id();
    }

    /** The open task of this key that the person has or may take, under this business key. */
    protected String task(String person, String key, String businessKey) {
        var found = tasks.of(person).stream()
                .filter(task -> task.key().equals(key) && task.businessKey().equals(businessKey))
                .map(OpenTasks.OpenTask::id)
                .toList();
        if (found.size() != 1) {
            throw new AssertionError("%d tasks %s of %s under %s; open: %s"
                    .formatted(found.size(), key, person, businessKey, tasks.under(businessKey)));
        }
        return found.get(0);
    }

    /** The data owners' task for this indicator. */
    protected String supplyTask(String person, String code, String indicator) {
        return tasks.of(person).stream()
                .filter(task ->
                        task.key().equals("supplyFigures") && task.businessKey().equals(code))
                .map(OpenTasks.OpenTask::id)
                .filter(id -> page(person, id).path("indicator").asText().equals(indicator))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No task for " + indicator));
    }

    protected List<String> openKeys(String businessKey) {
        return tasks.under(businessKey).stream()
                .filter(task -> task.businessKey().equals(businessKey))
                .map(OpenTasks.OpenTask::key)
                .toList();
    }

    /** Answers, and insists that it is taken; then does the machine's work. */
    protected void done(String person, String task, String submission) {
        must(204, answer(person, task, submission));
        work();
    }
}
