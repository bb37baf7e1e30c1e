package io.perfcycle.support;

import com.fasterxml.jackson.databind.JsonNode;
import io.perfcycle.imports.ImportFixture;
import io.perfcycle.imports.Imports;
import io.perfcycle.workflow.OpenTasks;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A shop of four: B1 leads M1, who leads E1 (full time) and E2 (half time); all have one scorecard with a volume, a rate, a
 * range, a veto and a bonus. Their cycles run in goal setting with real models and delegates; jobs run when told to.
 */
public abstract class LiveStreamShop extends ApplicationIT {

    @Autowired
    private Imports imports;

    @Autowired
    protected JdbcTemplate jdbc;

    @Autowired
    private OpenTasks tasks;

    @Autowired
    private ManagementService management;

    /** Imports the shop, makes its accounts and launches a cycle over the third quarter of 2025. */
    protected void launch(String code) {
        launch(code, "{}");
    }

    /** The same with wishes of the cycle, as JSON. */
    protected void launch(String code, String policies) {
        var company = new ImportFixture(imports, jdbc);
        company.empty();
        company.put("org-units", "code,name,parent\nHQ,总部,\nSHOP,直播间,HQ\n");
        company.put("posts", "code,name\nHOST,带货主播\n");
        company.put("employees", """
                employee_no,name,email,org_unit,post,manager,employment_type,fte,hired_on,locale
                B1,沈总,b1@example.test,HQ,HOST,,FULL_TIME,,2020-01-01,zh
                M1,王主管,m1@example.test,SHOP,HOST,B1,FULL_TIME,,2020-01-01,zh
                E1,李小明𠮷,e1@example.test,SHOP,HOST,M1,FULL_TIME,,2021-01-01,zh
                E2,Anna Zhou,e2@example.test,SHOP,HOST,M1,PART_TIME,0.5,2022-01-01,en
                """);
        company.put("indicators", """
                code,name,name_en,kind,unit,direction,basis,formula,missing
                GMV,净成交额,Net revenue,QUANTITATIVE,元,HIGHER,VOLUME,sum(gmv),REWEIGHT
                REF,退货率,Refund rate,QUANTITATIVE,%,LOWER,RATE,sum(refunds) / sum(orders) * 100,REWEIGHT
                HRS,开播时长,Live hours,QUANTITATIVE,h,RANGE,RATE,avg(hours),REWEIGHT
                SVC,服务意识,Service,RATED,,,RATE,,REWEIGHT
                RED,直播违规,Violations,VETO,,,RATE,count(violations),REWEIGHT
                INN,创新加分,Innovation,BONUS,,,RATE,,REWEIGHT
                """);
        company.put("scorecards", """
                post,indicator,weight,threshold,target,stretch,low,high,min_weight,max_weight
                HOST,GMV,40,800,1000,1200,,,20,50
                HOST,REF,20,10,5,4,,,10,30
                HOST,HRS,15,,,,4,6,,
                HOST,SVC,25,,,,,,20,40
                HOST,RED,0,,,,,,,
                HOST,INN,0,,,,,,,
                """);
        person("T-HR", "hr");
        person("T-AUDITOR", "auditor");
        person("B1", "employee", "manager");
        person("M1", "employee", "manager");
        person("E1", "employee");
        person("E2", "employee");
        var hr = as("T-HR");
        must(201, hr.post("/api/v1/cycles", """
                {"code":"%s","name":"2025 Q3","periodStart":"2025-07-01","periodEnd":"2025-09-30","cadence":"QUARTER",
                 "policies":%s}""".formatted(code, policies)));
        must(202, hr.post("/api/v1/cycles/" + code + "/launch", "{}"));
        work();
    }

    /** Does the machine's work until none is left. */
    protected void work() {
        for (var jobs = jobs(); !jobs.isEmpty(); jobs = jobs()) {
            management.executeJob(jobs.get(0));
        }
    }

    private List<String> jobs() {
        return management.createJobQuery().messages().withRetriesLeft().listPage(0, 1).stream()
                .map(job -> job.getId())
                .toList();
    }

    /** The one open task of this key that the person has or may take, under this business key. */
    protected String task(String person, String key, String businessKey) {
        var found = tasks.of(person).stream()
                .filter(task -> task.key().equals(key) && task.businessKey().equals(businessKey))
                .map(OpenTasks.OpenTask::id)
                .toList();
        if (found.size() != 1) {
            throw new AssertionError("%s has %d tasks %s under %s".formatted(person, found.size(), key, businessKey));
        }
        return found.get(0);
    }

    /** Answers, insists that it is taken, and does the machine's work. */
    protected void done(String person, String task, String submission) {
        must(204, answer(person, task, submission));
        work();
    }

    protected JsonNode read(String person, String path) {
        return json(must(200, as(person).get("/api/v1/cycles/" + path)));
    }

    /** The faults of what is refused because of its content. */
    protected static List<String> faults(Caller.Answer answer) {
        return ApplicationIT.faults(must(422, answer));
    }
}
