package io.perfcycle.start;

import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A setting that PerfCycle does not start with: its name, what is wrong with it, and the remedy, in both languages. */
class UnsafeSetting extends IllegalStateException {

    private final String code;

    UnsafeSetting(String setting, String code) {
        super(setting + ": " + say(code, Locale.CHINESE) + " " + say(code, Locale.ENGLISH));
        this.code = code;
    }

    private String remedy() {
        return say(code + ".remedy", Locale.CHINESE) + " " + say(code + ".remedy", Locale.ENGLISH);
    }

    /** The messages are needed before Spring has any. */
    private static String say(String key, Locale language) {
        return ResourceBundle.getBundle(
                        "io.perfcycle.start.messages",
                        language,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString("start." + key);
    }

    /** Prints the refusal instead of a stack trace. */
    static class Analyzer extends AbstractFailureAnalyzer<UnsafeSetting> {

        @Override
        protected FailureAnalysis analyze(Throwable failure, UnsafeSetting cause) {
            return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
        }
    }
}
