package io.perfcycle.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every reason and remark has a text in both languages, and no text is left over. */
class ScoringMessagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_zh.properties"})
    void everyCodeHasAText(String bundle) throws IOException {
        var texts = new Properties();
        try (var file = getClass().getResourceAsStream(bundle)) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        assertThat(texts.stringPropertyNames()).isEqualTo(keys());
        assertThat(texts.values())
                .noneMatch(
                        text -> text.toString().contains("'") || text.toString().isBlank());
    }

    private static Set<String> keys() {
        return Stream.of(
                        names("scoring.formula.", FormulaException.Reason.values()),
                        names("scoring.anchors.", AnchorException.Reason.values()),
                        names("scoring.note.", Trace.NoteCode.values()))
                .flatMap(names -> names)
                .collect(Collectors.toSet());
    }

    private static Stream<String> names(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> prefix + value.name());
    }
}
