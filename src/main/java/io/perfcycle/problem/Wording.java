package io.perfcycle.problem;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Turns codes and facts into sentences: one language for a known reader, both (中文 first) where the reader is unknown. */
@Component
public class Wording {

    private static final Locale CHINESE = Locale.CHINESE;

    private final MessageSource messages;

    Wording(MessageSource messages) {
        this.messages = messages;
    }

    /** The text of a key in one language; the key itself if no room words it. */
    public String say(Locale locale, String key, Object... facts) {
        return messages.getMessage(key, facts, key, locale);
    }

    /** Chinese, then English, for places such as the engine's error answers that show one text to everybody; once where both are the same. */
    public String both(String key, Object... facts) {
        var chinese = say(CHINESE, key, facts);
        var english = say(Locale.ENGLISH, key, facts);
        return chinese.equals(english) ? chinese : chinese + " " + english;
    }

    /** The whole refusal in both languages, each fault on its own line. */
    public String both(Refusal refusal) {
        var text = new StringBuilder(both("problem." + refusal.code(), refusal.facts()));
        for (var fault : refusal.faults()) {
            text.append('\n')
                    .append(fault.field())
                    .append(": ")
                    .append(both("problem." + fault.code(), fault.facts().toArray()));
        }
        return text.toString();
    }
}
