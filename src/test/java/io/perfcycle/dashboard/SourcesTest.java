package io.perfcycle.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.evidence.Evidence;
import io.perfcycle.workflow.ModelDrawings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where a view or its page says that a number comes from a method, that method exists; and each view says so. */
class SourcesTest {

    private static final Path SCRIPTS = Path.of("src/main/resources/static/assets/dashboard");
    private static final Pattern TOOLTIP = Pattern.compile("tooltip: \\{[^}\\n]*formatter: (.*)");
    private static final Path PAGE = Path.of("docs/dashboards.md");
    private static final Pattern NAMED = Pattern.compile("\\b([A-Z]\\w+)\\.([a-z]\\w+)(?=[:：,，`(])");
    private static final Map<String, Class<?>> CLASSES = Stream.of(
                    Funnels.class,
                    Units.class,
                    OwnerLoads.class,
                    Waits.class,
                    Distributions.class,
                    Spreads.class,
                    Incidents.class,
                    PeopleList.class,
                    TaskList.class,
                    Evidence.class,
                    ModelDrawings.class)
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    @Test
    void everyViewNamesAMethodThatExists() throws IOException {
        for (var view : Set.of("overview", "progress", "waiting", "results", "review", "incidents")) {
            assertThat(named(SCRIPTS.resolve(view + ".js")))
                    .as(view)
                    .isNotEmpty()
                    .allSatisfy(SourcesTest::exists);
        }
    }

    @Test
    void thePageKnowsThemAllAndNoOther() throws IOException {
        assertThat(named(PAGE)).allSatisfy(SourcesTest::exists);
        for (var view : Set.of("overview", "progress", "waiting", "results", "review", "incidents")) {
            assertThat(named(PAGE)).as(view).containsAll(named(SCRIPTS.resolve(view + ".js")));
        }
    }

    /** A chart sets what a tooltip's formatter returns as markup: a name from an import must not become some. */
    @Test
    void whatATooltipSaysIsEncoded() throws IOException {
        var seen = 0;
        try (var scripts = Files.walk(SCRIPTS.getParent())) {
            for (var script :
                    scripts.filter(file -> file.toString().endsWith(".js")).toList()) {
                for (var tooltip : TOOLTIP.matcher(Files.readString(script))
                        .results()
                        .map(found -> found.group(1))
                        .toList()) {
                    seen++;
                    assertThat(tooltip).as(script.getFileName().toString()).contains("encodeHTML(");
                }
            }
        }
        assertThat(seen).as("tooltips with words of their own").isPositive();
    }

    private static void exists(String name) {
        var type = CLASSES.get(name.substring(0, name.indexOf('.')));
        assertThat(type).as(name).isNotNull();
        assertThat(Arrays.stream(type.getDeclaredMethods())
                        .map(method -> type.getSimpleName() + "." + method.getName()))
                .contains(name);
    }

    private static Set<String> named(Path file) throws IOException {
        return NAMED.matcher(Files.readString(file))
                .results()
                .filter(found -> CLASSES.containsKey(found.group(1)))
                .map(found -> found.group(1) + "." + found.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
