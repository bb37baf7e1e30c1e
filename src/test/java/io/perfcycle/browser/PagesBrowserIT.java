package io.perfcycle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.perfcycle.support.Browser;
import io.perfcycle.support.ReleasedCycle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Our own pages before axe-core, at a desk and on a phone 360 pixels wide: nothing serious to say for those who do not see or
 * use no mouse, nothing wider than the screen, no error in the console.
 */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesBrowserIT extends ReleasedCycle {

    private static final String CODE = "PGB-2025Q3";
    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    private static final Map<String, List<String>> PAGES = Map.of(
            "E1", List.of("/", "/me", "/me/" + CODE, "/courses"),
            "M1", List.of("/team", "/team/" + CODE + "/E1"),
            "T-HR", List.of("/cycles", "/imports", "/dashboard", "/library", "/jobs"));

    private Visitors visitors;

    @BeforeAll
    void aReleasedCycle() {
        visitors = new Visitors(port);
        PlaywrightAssertions.setDefaultAssertionTimeout(Visitors.PATIENCE);
        released(CODE);
    }

    @AfterAll
    void goHome() {
        visitors.close();
    }

    @Test
    void everybodyCanUseThemAtADeskAndOnAPhone() {
        var faults = new ArrayList<String>();
        PAGES.forEach((who, paths) -> paths.forEach(path -> {
            for (var width : List.of(1280, 360)) {
                var page = visitors.at(who, path);
                page.setViewportSize(width, 800);
                page.waitForLoadState();
                page.waitForTimeout(400);
                Browser.screenshot(page, "page-" + path.replaceAll("\\W+", "-") + "-" + width);
                looked(page, who + " " + path + " at " + width).forEach(faults::add);
            }
        }));
        assertThat(faults).isEmpty();
        assertThat(visitors.browser().complaints()).isEmpty();
    }

    private static Stream<String> looked(Page page, String where) {
        var wide = (int) page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
        var found = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> SERIOUS.contains(rule.getImpact()))
                        .map(rule -> "%s: %s %s"
                                .formatted(
                                        where,
                                        rule.getId(),
                                        rule.getNodes().stream()
                                                .map(node -> String.valueOf(node.getHtml()))
                                                .limit(3)
                                                .toList()));
        return wide > 0 ? Stream.concat(found, Stream.of(where + ": wider than the screen by " + wide)) : found;
    }
}
