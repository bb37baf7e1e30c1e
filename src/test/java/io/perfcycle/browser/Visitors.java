package io.perfcycle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.perfcycle.support.ApplicationIT;
import io.perfcycle.support.Browser;
import io.perfcycle.support.Tasklist;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The people of a story, each at a browser of his own: signed in once, at our own page, and staying so. */
final class Visitors implements AutoCloseable {

    /** For one thing on a page to happen, in milliseconds: a busy machine is slow, not wrong. */
    static final double PATIENCE = 60_000;

    private final Map<String, Page> pages = new LinkedHashMap<>();
    private final Browser browser = Browser.start();
    private final String server;

    Visitors(int port) {
        this.server = "http://localhost:" + port;
    }

    /** A page of ours before this person; all read Chinese but A2. */
    Page at(String who, String path) {
        var page = pages.computeIfAbsent(who, this::signIn);
        page.navigate(path.startsWith("http") ? path : server + path);
        return page;
    }

    /** HR sends one of the files beside this class through the import page. */
    Page upload(String dataset, String file, String way) {
        var page = at("hr-1", "/imports");
        page.selectOption("#dataset", dataset);
        page.setInputFiles("#file", csv(file));
        page.check("input[name=way][value=" + way + "]");
        page.click("#import button");
        page.locator("#result").waitFor();
        return page;
    }

    /** The person's own tasks. */
    Tasklist tasks(String who) {
        return Tasklist.of(pages.computeIfAbsent(who, this::signIn), server);
    }

    /** A task of the person's group, claimed. */
    Tasklist claimed(String who, String task) {
        return tasks(who).filter("团队任务池").open(task).claim();
    }

    /** Plays a story; when it fails, what everybody has before him then is kept, and at its end no page may have complained. */
    void story(Runnable... steps) {
        try {
            List.of(steps).forEach(Runnable::run);
        } catch (RuntimeException | AssertionError failure) {
            keepPictures();
            throw failure;
        }
        assertThat(browser.complaints())
                .as("errors and broken content security policy in any page")
                .isEmpty();
    }

    /** What everybody has before him now. */
    void keepPictures() {
        pages.forEach((who, page) -> Browser.screenshot(page, "failed-" + who.replace('.', '-')));
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
    }

    private Page signIn(String who) {
        var page = browser.visitor(who.equals("A2") ? "en" : "zh");
        page.setDefaultTimeout(PATIENCE);
        page.setDefaultNavigationTimeout(PATIENCE);
        page.navigate(server + "/login");
        page.fill("#username", who);
        page.fill("#password", ApplicationIT.PASSWORD);
        page.click("button[type=submit]");
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }

    private static Path csv(String name) {
        try {
            return Path.of(Objects.requireNonNull(Visitors.class.getResource(name + ".csv"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
