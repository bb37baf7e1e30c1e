package io.perfcycle.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

/** What reaches paper, without a database. */
class PdfPressTest {

    private final Typeface typeface = new Typeface();
    private final PdfPress press = new PdfPress(words(), typeface);

    static ReloadableResourceBundleMessageSource words() {
        var words = new ReloadableResourceBundleMessageSource();
        words.setDefaultEncoding(StandardCharsets.UTF_8.name());
        words.setFallbackToSystemLocale(false);
        words.addBasenames("classpath:io/perfcycle/report/messages");
        return words;
    }

    /** 婷 and 琪 are in the bold weight or not; 㛃 and 䶮 are names of the standard list outside the basic block. */
    @Test
    void rareNamesAreDrawnInEveryWeight() {
        var paper = Paper.read(print("王䶮 龑 㛃 婷琪妤", "妤㛃"));
        assertThat(paper.text()).contains("王䶮 龑 㛃 婷琪妤").contains("妤㛃").doesNotContain("#", "□");
        assertThat(paper.fonts().values()).containsOnly(true);
    }

    @Test
    void whatCannotBePrintedIsABoxAndNothingPeopleTypeIsMarkup() {
        var paper = Paper.read(print("a\u0000b\u202Ec 𠮷🚀\uFE0F", "<script>x</script> &amp; ]]>"));
        assertThat(paper.text()).contains("abc □□", "<script>x</script> &amp; ]]>");
    }

    @Test
    void aUnitWithoutASignInTheTypefaceIsWrittenOut() {
        assertThat(Paper.read(print("4.4 ‱", "3 ‰")).text())
                .contains("4.4 /10000", "3 ‰")
                .doesNotContain("□");
    }

    private byte[] print(String name, String title) {
        var paper = new PersonPaper(
                "Q3",
                "Q3",
                "",
                name,
                "E1",
                List.of(),
                true,
                new PersonPaper.Outcome("100.00", "A", "1", null, new PersonPaper.Bar("83.3", "good")),
                List.of(),
                List.of(new PersonPaper.Sum(null, name)),
                List.of(),
                List.of(),
                null,
                List.of(new io.perfcycle.result.ReportChapter.Chapter(title, List.of())),
                "");
        return press.print("person", Map.of("paper", paper), Locale.CHINESE);
    }
}
