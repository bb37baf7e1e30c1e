package io.perfcycle.support;

import io.perfcycle.imports.ImportFixture;
import io.perfcycle.workflow.Identities;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A company of five people that tests import afresh: L1 leads A1 (full time), A2 (half time, 王𠮷) and A3 (joined in the
 * middle of the period); hr-1 is HR, do.1 owns the figures. The last quarter of 2025 is the period.
 */
public final class SmallCompany {

    public static final LocalDate START = LocalDate.of(2025, 10, 1);
    public static final LocalDate END = LocalDate.of(2025, 12, 31);

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final ImportFixture imports;
    private final Identities identities;

    public SmallCompany(ImportFixture imports, Identities identities) {
        this.imports = imports;
        this.identities = identities;
    }

    /** A code that no other test uses. */
    public static String freshCycle() {
        return "T-" + NUMBER.incrementAndGet();
    }

    /** Removes what earlier tests left of their cycles, then imports the company. */
    public SmallCompany found(JdbcTemplate jdbc) {
        imports.empty();
        imports.put("org-units", "code,name,parent\nHQ,总部,\nCS,客服部,HQ\n");
        imports.put("posts", "code,name,name_en\nAGENT,客服专员,Agent\nLEAD,客服主管,Lead\nSTAFF,职能,Staff\n");
        imports.put("employees", """
                employee_no,name,email,org_unit,post,manager,employment_type,fte,hired_on,left_on,locale,roles
                L1,李雷,l1@example.test,CS,LEAD,,FULL_TIME,1,2020-01-01,,zh,
                A1,韩梅梅,a1@example.test,CS,AGENT,L1,FULL_TIME,1,2021-01-01,,zh,
                A2,王𠮷,a2@example.test,CS,AGENT,L1,PART_TIME,0.5,2021-01-01,,en,
                A3,新来的,a3@example.test,CS,AGENT,L1,FULL_TIME,1,2025-11-16,,zh,
                hr-1,人事,hr1@example.test,HQ,STAFF,,FULL_TIME,1,2020-01-01,,zh,hr
                do.1,数据,do1@example.test,HQ,STAFF,,FULL_TIME,1,2020-01-01,,zh,data-owner
                """);
        imports.put("indicators", """
                code,name,name_en,kind,unit,direction,basis,formula,source,owner,missing
                CONV,转化率,Conversion,QUANTITATIVE,%,HIGHER,RATE,sum(orders_paid) / sum(visitors) * 100,OMS,do.1,REWEIGHT
                VOL,接待量,Contacts handled,QUANTITATIVE,单,HIGHER,VOLUME,sum(contacts),CS,do.1,REWEIGHT
                TEAM,团队协作,Teamwork,RATED,,,RATE,,,,REWEIGHT
                """);
        imports.put("scorecards", """
                post,indicator,weight,threshold,target,stretch,min_weight,max_weight
                AGENT,CONV,40,2,4,5,20,60
                AGENT,VOL,40,600,1000,1200,20,60
                AGENT,TEAM,20,,,,10,40
                LEAD,CONV,60,2,4,5,,
                LEAD,TEAM,40,,,,,
                """);
        var rows = new StringBuilder("source,external_id,employee_no,measure,date,value\n");
        for (var person : List.of("L1", "A1", "A2", "A3")) {
            rows.append("OMS,o-%s,%s,orders_paid,2025-12-01,36%n".formatted(person, person));
            rows.append("OMS,v-%s,%s,visitors,2025-12-01,1000%n".formatted(person, person));
            rows.append("CS,c-%s,%s,contacts,2025-12-02,500%n".formatted(person, person));
        }
        imports.put("measurements", rows.toString());
        signIn("L1", "employee", "manager");
        signIn("A1", "employee");
        signIn("A2", "employee");
        signIn("A3", "employee");
        signIn("hr-1", "employee", "hr");
        signIn("do.1", "employee", "data-owner");
        signIn("au-1", "auditor");
        return this;
    }

    private void signIn(String id, String... groups) {
        identities.synchronize(List.of(
                new Identities.Login(id, id, id + "@example.test", Set.of(groups), true, ApplicationIT.PASSWORD)));
    }
}
