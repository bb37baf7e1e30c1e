package io.perfcycle.demo;

import io.perfcycle.organization.Employees;
import io.perfcycle.organization.PostAnalyses;
import io.perfcycle.simulation.Answers;
import io.perfcycle.workflow.OpenTasks;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What posts are there for: that of community operators is described and released, that of after-sales service is being asked about. */
@Component
@Profile("demo")
@Order(95)
class ChapterPosts implements DemoChapter {

    private static final String DESCRIBED = "COMMUNITY";
    private static final String ASKED = "CS_AFTER";
    private static final int DAYS_AGO = 6;

    private final DemoScene scene;
    private final PostAnalyses posts;
    private final OpenTasks tasks;
    private final Employees employees;

    ChapterPosts(DemoScene scene, PostAnalyses posts, OpenTasks tasks, Employees employees) {
        this.scene = scene;
        this.posts = posts;
        this.tasks = tasks;
        this.employees = employees;
    }

    @Override
    public void tell(DemoCalendar today) {
        var people = scene.people(YearMonth.from(today.today()).minusMonths(1));
        scene.on(today.today().minusDays(DAYS_AGO), () -> {
            posts.open(DESCRIBED, List.of(), "社群业务调整后首次编写", DemoScene.HR);
            var key = "job:" + DESCRIBED;
            scene.play(key, people, () -> tasks.under(key).isEmpty());
        });
        scene.on(today.today().minusDays(DAYS_AGO - 1L), this::read);
        scene.on(today.today().minusDays(1), () -> {
            posts.open(ASKED, List.of(), "售后与售前分组后重新核定职责", DemoScene.HR);
            scene.round("job:" + ASKED, onlyOne(people));
        });
    }

    /** Everybody on the post but the last has read the new description. */
    private void read() {
        var readers = List.copyOf(employees.presentOn(DESCRIBED));
        readers.subList(0, Math.max(0, readers.size() - 1)).forEach(person -> posts.acknowledge(DESCRIBED, person));
    }

    /** The first who is asked has answered, the others have not. */
    private static Answers onlyOne(Answers people) {
        var answered = new boolean[1];
        return question -> {
            if (answered[0]) {
                return Optional.empty();
            }
            answered[0] = true;
            return people.to(question);
        };
    }
}
