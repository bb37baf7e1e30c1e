package io.perfcycle.architecture;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Rules about what a model may say between braces and in its timers. */
final class ExpressionRules {
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{[^}]*}");
    private static final String ARGUMENT = "(?:execution\\.processBusinessKey|\\w+|'[\\w-]+')";

    /** A bean or flag, flags joined by and, the business key, or a word of a vocabulary with plain arguments. */
    private static final Pattern ALLOWED =
            Pattern.compile("\\$\\{!?\\w+( && !?\\w+)*}|#\\{execution\\.processBusinessKey}" + "|\\$\\{\\w+\\.\\w+\\(("
                    + ARGUMENT + "(, " + ARGUMENT + ")*)?\\)}");

    private static final Pattern WORD = Pattern.compile("\\$\\{(\\w+)\\.(\\w+)\\((.*)\\)}");

    private ExpressionRules() {}

    static List<String> grammar(ModelFile file) {
        return expressions(file)
                .filter(text -> !ALLOWED.matcher(text).matches())
                .map(text -> text + " says more than a model may")
                .toList();
    }

    static Stream<String> expressions(ModelFile file) {
        return EXPRESSION.matcher(file.xml().replace("&amp;", "&")).results().map(MatchResult::group);
    }

    /** The words of vocabularies that a model uses. */
    static Stream<Word> words(ModelFile file) {
        return expressions(file)
                .map(WORD::matcher)
                .filter(word -> word.matches())
                .map(word -> {
                    var arguments = word.group(3);
                    return new Word(
                            word.group(1), word.group(2), arguments.isEmpty() ? 0 : arguments.split(",").length);
                });
    }

    /** A call such as {@code owners.manager(participationId)}. */
    record Word(String vocabulary, String method, int arguments) {}

    static List<String> timersParse(ModelFile file) {
        var faults = new ArrayList<String>();
        for (var timer : file.all(TimerEventDefinition.class)) {
            Stream.of(timer.getTimeDate(), timer.getTimeDuration(), timer.getTimeCycle())
                    .filter(Objects::nonNull)
                    .map(ModelElementInstance::getTextContent)
                    .map(String::strip)
                    .filter(text -> !readable(text))
                    .forEach(text -> faults.add(timer.getParentElement().getAttributeValue("id") + ": " + text));
        }
        return faults;
    }

    private static boolean readable(String text) {
        if (text.matches("\\$\\{\\w*[dD]ates\\..*")) {
            return true;
        }
        try {
            var plain = text.replaceFirst("^R\\d*/", "");
            if (!plain.startsWith("P")) {
                OffsetDateTime.parse(plain);
            } else if (plain.contains("T")) {
                Duration.parse(plain);
            } else {
                Period.parse(plain);
            }
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
