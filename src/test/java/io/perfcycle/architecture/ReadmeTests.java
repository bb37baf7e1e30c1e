package io.perfcycle.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/** What the READMEs promise exists: commands, profiles, links, people and settings. */
class ReadmeTests {

    private static final Pattern PROFILE = Pattern.compile("(?:run\\.profiles|profiles\\.active)=([a-z,]+)");
    private static final Pattern LINK = Pattern.compile("]\\((?!http)([^)#]+)[^)]*\\)");
    private static final Pattern SETTING_ROW =
            Pattern.compile("^\\| `((?:perfcycle|bench)\\.[a-z.-]+)`", Pattern.MULTILINE);
    private static final Pattern SETTING_USED = Pattern.compile("\\$\\{(perfcycle\\.[a-z.-]+)[:}]");
    private static final Pattern LOGIN_ROW =
            Pattern.compile("^\\| `((?!perfcycle\\.|bench\\.)[A-Za-z0-9.-]+)` \\|", Pattern.MULTILINE);

    /** Pictures that only the finished product can show. */
    private static final Set<String> TAKEN_LATER = Set.of("docs/images/tasklist.png");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void commandsProfilesAndLinksExist(String readme) {
        var text = text(Path.of(readme));
        assertThat(text).contains("./mvnw verify", "./mvnw spring-boot:run", "java -jar target/perfcycle.jar");
        assertThat(Files.isExecutable(Path.of("mvnw"))).isTrue();
        assertThat(text(Path.of("pom.xml"))).contains("<finalName>perfcycle</finalName>");
        assertThat(found(PROFILE, text).flatMap(names -> Arrays.stream(names.split(","))))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(Path.of("src/main/resources/application-" + name + ".yaml"))
                        .exists());
        assertThat(found(LINK, text).filter(link -> !TAKEN_LATER.contains(link)))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(Path.of(link)).exists());
    }

    @Test
    void bothReadmesShowTheSameCommands() {
        assertThat(commands("README.zh-CN.md")).isEqualTo(commands("README.md"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void everySettingIsDocumentedAndEveryDocumentedSettingExists(String readme) {
        Set<String> documented =
                new TreeSet<>(found(SETTING_ROW, text(Path.of(readme))).toList());
        assertThat(documented).isEqualTo(settings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void thePeopleNamedLiveInTheDemo(String readme) {
        var employees = text(Path.of("src/main/resources/io/perfcycle/demo/employees.csv"));
        assertThat(found(LOGIN_ROW, text(Path.of(readme)))
                        .filter(login -> !Set.of("hr", "admin").contains(login)))
                .isNotEmpty()
                .allSatisfy(login -> assertThat(employees).containsPattern("(?m)^\"?" + Pattern.quote(login) + "\"?,"));
    }

    private static List<String> commands(String readme) {
        return text(Path.of(readme))
                .lines()
                .filter(line -> line.matches("(\\./mvnw|java|curl|export|create database|api=).*"))
                .map(line -> line.replaceAll("\"name\":\"[^\"]*\"", "\"name\":\"...\""))
                .toList();
    }

    /** Components of settings records, and what is asked for by name. */
    private static Set<String> settings() {
        var names = new TreeSet<String>();
        House.classes()
                .filter(type -> type.isAnnotationPresent(ConfigurationProperties.class))
                .forEach(type -> {
                    var prefix = ConfigurationPropertyName.of(
                            type.getAnnotation(ConfigurationProperties.class).value());
                    for (var component : type.getRecordComponents()) {
                        names.add(prefix.append(dashed(component.getName())).toString());
                    }
                });
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            sources.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> found(SETTING_USED, text(file)))
                    .forEach(names::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    private static String dashed(String component) {
        return component.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }

    private static Stream<String> found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.results().map(result -> result.group(1));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
