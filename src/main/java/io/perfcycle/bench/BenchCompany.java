package io.perfcycle.bench;

import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.imports.ImportMode;
import io.perfcycle.imports.Imports;
import io.perfcycle.imports.Upload;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A company of any size, taken in through the imports like any other: teams of ten, one post, six indicators. */
@Component
@Profile("bench")
class BenchCompany {

    /** A group of people under one unit: {@code P00001 ...} under {@code UNIT-P}. */
    record Crowd(char letter, int size) {

        String unit() {
            return "UNIT-" + letter;
        }

        String person(int number) {
            return "%s%05d".formatted(letter, number);
        }

        /** Everybody has at most ten people; the first one's manager is HR. */
        private String managerOf(int number) {
            return number == 1 ? HR : person((number - 2) / TEAM + 1);
        }
    }

    static final String HR = "H00001";
    static final Viewer HR_VIEWER = new Viewer(HR, Set.of(Role.HR));

    /** How many measures the formulas use. */
    static final int MEASURES = 5;

    private static final int TEAM = 10;
    private static final List<String> NAMES = List.of("orders", "paid", "visits", "minutes", "stock_days");

    private final Imports imports;

    BenchCompany(Imports imports) {
        this.imports = imports;
    }

    void found(List<Crowd> crowds, LocalDate today) {
        var units = new StringBuilder("code,name,name_en,parent\nHQ,总部,Headquarters,\n");
        var people = new StringBuilder("employee_no,name,org_unit,post,manager,employment_type,fte,hired_on,roles\n");
        people.append("%s,韩人事,HQ,HR,,FULL_TIME,1,%s,hr;data-owner%n".formatted(HR, today.minusYears(5)));
        for (var crowd : crowds) {
            units.append("%s,事业部 %s,Division %s,HQ%n".formatted(crowd.unit(), crowd.letter(), crowd.letter()));
            for (var number = 1; number <= crowd.size(); number++) {
                var team = crowd.unit() + "-" + (number - 1) / TEAM;
                if ((number - 1) % TEAM == 0) {
                    units.append("%s,小组 %d,Team %d,%s%n".formatted(team, number, number, crowd.unit()));
                }
                people.append("%s,员工 %d,%s,STAFF,%s,FULL_TIME,1,%s,%n"
                        .formatted(crowd.person(number), number, team, crowd.managerOf(number), today.minusYears(2)));
            }
        }
        take("org-units", units.toString());
        take("posts", "code,name,name_en,family\nHR,人事,Human resources,\nSTAFF,业务员,Staff,\n");
        take("employees", people.toString());
        take("indicators", """
                code,name,name_en,kind,unit,direction,basis,formula,owner,missing
                ORDERS,订单量,Orders,QUANTITATIVE,件,HIGHER,VOLUME,sum(orders),%1$s,REWEIGHT
                CONVERSION,转化率,Conversion,QUANTITATIVE,%%,HIGHER,RATE,sum(paid) / sum(visits) * 100,%1$s,REWEIGHT
                RESPONSE,响应时长,Response time,QUANTITATIVE,min,LOWER,RATE,avg(minutes),%1$s,REWEIGHT
                STOCK,库存天数,Days of stock,QUANTITATIVE,d,RANGE,RATE,avg(stock_days),%1$s,REWEIGHT
                SERVICE,服务意识,Service,RATED,,,RATE,,,REWEIGHT
                TEAMWORK,团队协作,Teamwork,RATED,,,RATE,,,REWEIGHT
                """.formatted(HR));
        take("scorecards", """
                post,indicator,weight,threshold,target,stretch,low,high,low_zero,high_zero,min_weight,max_weight,effective_from
                STAFF,ORDERS,25,600,1000,1300,,,,,10,40,%1$s
                STAFF,CONVERSION,20,3,5,7,,,,,10,40,%1$s
                STAFF,RESPONSE,15,60,30,15,,,,,5,30,%1$s
                STAFF,STOCK,10,,,,20,40,,,5,30,%1$s
                STAFF,SERVICE,15,,,,,,,,5,30,%1$s
                STAFF,TEAMWORK,15,,,,,,,,5,30,%1$s
                """.formatted(today.minusYears(1)));
    }

    /** Daily figures of a crowd up to yesterday, the same number for everybody. */
    static String measurements(Crowd crowd, String source, int perPerson, LocalDate today) {
        var rows = new StringBuilder("source,external_id,employee_no,measure,date,value\n");
        for (var number = 1; number <= crowd.size(); number++) {
            for (var row = 0; row < perPerson; row++) {
                var measure = row % MEASURES;
                rows.append(source)
                        .append(',')
                        .append(number)
                        .append('-')
                        .append(row)
                        .append(',');
                rows.append(crowd.person(number))
                        .append(',')
                        .append(NAMES.get(measure))
                        .append(',');
                rows.append(today.minusDays(1 + row / MEASURES)).append(',');
                rows.append(value(measure, number, row)).append('\n');
            }
        }
        return rows.toString();
    }

    private static int value(int measure, int number, int row) {
        var swing = (number * 31 + row * 17) % 20;
        return switch (measure) {
            case 0 -> 40 + swing;
            case 1 -> 4 + swing / 4;
            case 2 -> 120 + swing;
            case 3 -> 20 + swing;
            default -> 22 + swing;
        };
    }

    void take(String dataset, String csv) {
        var content = new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
        var report = imports.take(
                new Upload(dataset, content, dataset + ".csv", ImportMode.ATOMIC, false, HR_VIEWER), Locale.ENGLISH);
        if (!report.applied()) {
            throw new IllegalStateException(dataset + " was refused: " + report.errors());
        }
    }
}
