package io.perfcycle.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URL;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The webapps' Chinese labels are measured against the English ones of the very webjar that is shipped. */
@DisplayName("The engine's webapps speak Chinese")
class WebappsSpeakChineseTest {
    private static final String APPS = "META-INF/resources/webjars/camunda/app/";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    /** Names and comparison signs read the same in both languages. */
    private static final Set<String> SAME_IN_BOTH = Set.of("Camunda", "Optimize", "ID", "ID*", "<", "<=", ">", ">=");

    @ParameterizedTest(name = "{0}: a label for every English one, and no other")
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void hasALabelForEveryEnglishOneAndNoOther(String app) throws IOException {
        assertThat(labels(app, "zh").keySet())
                .containsExactlyInAnyOrderElementsOf(labels(app, "en").keySet());
    }

    @ParameterizedTest(name = "{0}: the same placeholders as in English")
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void keepsThePlaceholders(String app) throws IOException {
        var chinese = labels(app, "zh");
        labels(app, "en")
                .forEach((key, text) -> assertThat(placeholders(chinese.get(key)))
                        .as(app + " " + key)
                        .isEqualTo(placeholders(text)));
    }

    @ParameterizedTest(name = "{0}: nothing left in English")
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void leavesNothingInEnglish(String app) throws IOException {
        var english = labels(app, "en");
        assertThat(labels(app, "zh").entrySet().stream()
                        .filter(label -> !label.getValue().isEmpty())
                        .filter(label -> label.getValue().equals(english.get(label.getKey())))
                        .filter(label -> !HAN.matcher(label.getValue()).find())
                        .filter(label -> !SAME_IN_BOTH.contains(label.getValue()))
                        .map(label -> label.getKey() + ": " + label.getValue()))
                .isEmpty();
    }

    @Test
    @DisplayName("dates read the Chinese way in Tasklist")
    void writesDatesTheChineseWay() throws IOException {
        assertThat(read("tasklist", "zh").at("/dateLocales/longDateFormat/LL").asText())
                .isEqualTo("YYYY年M月D日");
    }

    private static TreeSet<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> labels(String app, String language) throws IOException {
        var labels = new TreeMap<String, String>();
        read(app, language)
                .get("labels")
                .properties()
                .forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
        return labels;
    }

    private static JsonNode read(String app, String language) throws IOException {
        URL file = WebappsSpeakChineseTest.class
                .getClassLoader()
                .getResource(APPS + app + "/locales/" + language + ".json");
        assertThat(file).as(app + "/locales/" + language + ".json").isNotNull();
        // the webjar's own files begin with a byte order mark
        var text = new String(file.openStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                .replace("\uFEFF", "");
        return new ObjectMapper().readTree(text);
    }
}
