package io.perfcycle.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything is said in Chinese and in English, with the same facts, and nothing is said past the message files. */
class MessagesTests {

    private static final Path WORDS = Path.of("src", "main", "resources", "io", "perfcycle");
    private static final Path CODE = Path.of("src", "main", "java", "io", "perfcycle");

    private static final Pattern FACT = Pattern.compile("\\{(\\d+)[,}]");
    private static final Pattern REFUSAL = Pattern.compile(
            "(?:Refusal\\s*\\.\\s*(?:unreadable|forbidden|unknown|conflict|rule)|Fault\\s*\\.\\s*of)\\(\\s*\"([A-Z0-9_]+)\"");

    /** Comments first, so that a quote within one opens no text; then texts, blocks before lines. */
    private static final Pattern COMMENT_OR_TEXT = Pattern.compile(
            "/\\*.*?\\*/|//[^\\n]*|\"\"\".*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)+'",
            Pattern.DOTALL);

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{2}");

    /** A date as people write it, 2026年7月1日, is read and not said. */
    private static final Pattern READ_NOT_SAID = Pattern.compile("\\\\\\\\d");

    /** Rooms whose people say what people say, in the language they speak. */
    private static final Set<String> INVENTED_PEOPLE = Set.of("demo", "simulation");

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomSaysTheSameInBothLanguages(Path room) {
        var english = load(room.resolve("messages.properties"));
        var chinese = load(room.resolve("messages_zh.properties"));
        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (var key : english.stringPropertyNames()) {
            assertThat(facts(chinese.getProperty(key))).as(key).isEqualTo(facts(english.getProperty(key)));
            assertThat(english.getProperty(key)).as("English of " + key).isNotBlank();
            assertThat(chinese.getProperty(key)).as("Chinese of " + key).isNotBlank();
        }
    }

    @Test
    void everyRefusalHasItsWords() {
        var worded = rooms().stream()
                .flatMap(room -> load(room.resolve("messages.properties")).stringPropertyNames().stream())
                .collect(Collectors.toSet());
        var unworded = new TreeSet<String>();
        for (var file : files(CODE, ".java")) {
            REFUSAL.matcher(text(file))
                    .results()
                    .map(found -> found.group(1))
                    .filter(code -> !worded.contains("problem." + code))
                    .forEach(code -> unworded.add(code + " in " + file.getFileName()));
        }
        assertThat(unworded).isEmpty();
    }

    @Test
    void noKeyIsWordedTwice() {
        var keys = rooms().stream()
                .flatMap(room -> load(room.resolve("messages.properties")).stringPropertyNames().stream())
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
    }

    /** Where there are no messages yet, or no one reader (documentation of the API, starting up), both languages stand together. */
    @Test
    void noTextInTheCodeIsChineseAlone() {
        var chineseAlone = files(CODE, ".java").stream()
                .filter(file -> !INVENTED_PEOPLE.contains(
                        CODE.relativize(file).getName(0).toString()))
                .flatMap(file -> texts(text(file)).stream()
                        .filter(said -> CHINESE.matcher(said).find())
                        .filter(said -> !ENGLISH.matcher(said).find())
                        .filter(said -> !READ_NOT_SAID.matcher(said).find())
                        .map(said -> file.getFileName() + ": " + said))
                .toList();
        assertThat(chineseAlone).isEmpty();
    }

    @Test
    void theSearchForTextsSeesThroughComments() {
        assertThat(texts("/* \"评论\" */ say(\"目标\"); // it's \"注释\"\n say(\"\"\"\n  周期 \"x\"\n\"\"\", '级');"))
                .containsExactly("\"目标\"", "\"\"\"\n  周期 \"x\"\n\"\"\"", "'级'");
    }

    @Test
    void theSearchForRefusalsFindsEachKind() {
        assertThat(REFUSAL.matcher(
                                "Refusal.rule(\"A_1\", x); throw Refusal\n.unknown(\n\"B\"); Fault.of(\"C\", \"f\"); rule(\"D\")")
                        .results()
                        .map(found -> found.group(1)))
                .containsExactly("A_1", "B", "C");
    }

    private static List<Path> rooms() {
        return files(WORDS, "messages.properties").stream().map(Path::getParent).toList();
    }

    private static Set<String> facts(String text) {
        return FACT.matcher(text).results().map(fact -> fact.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> texts(String source) {
        return COMMENT_OR_TEXT
                .matcher(source)
                .results()
                .map(MatchResult::group)
                .filter(found -> !found.startsWith("/"))
                .toList();
    }

    private static List<Path> files(Path root, String ending) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties load(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
