package io.perfcycle.support;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Tasklist as one person uses it: sign in, take a task from the list, fill in its form, complete it. */
public final class Tasklist {

    private static final Pattern COMPLETE = Pattern.compile("^\\s*(Complete|完成)\\s*$");
    private static final Pattern CLAIM = Pattern.compile("^\\s*(Claim|认领)\\s*$");
    private static final String UNNAMED =
            "Array.from(document.querySelectorAll('form.pc-form :is(input:not([type=hidden]), select, textarea)'))"
                    + ".filter(f => f.offsetParent && !f.labels.length && !f.ariaLabel && !f.hasAttribute('aria-labelledby'))"
                    + ".map(f => f.name)";
    private static final String FORM = "form.pc-form.pc-ready";

    private final Page page;

    private Tasklist(Page page) {
        this.page = page;
    }

    /** Signs a person in, in {@code zh} or {@code en}. */
    public static Tasklist signIn(Browser browser, String server, String user, String password, String language) {
        var page = browser.visitor(language);
        page.navigate(server + "/camunda/app/tasklist/default/");
        // a call still under way would bring back the session that signing in has just replaced
        page.waitForLoadState(LoadState.NETWORKIDLE);
        var form = page.locator("form[name=signinForm]");
        form.locator("input[type=text]").fill(user);
        form.locator("input[type=password]").fill(password);
        form.locator("button[type=submit]").click();
        page.locator(".tasks-list, .page-notifications .alert").first().waitFor();
        if (page.locator(".tasks-list").count() == 0) {
            throw new AssertionError(user + " cannot sign in: " + Browser.textOf(page, ".page-notifications .alert"));
        }
        return new Tasklist(page);
    }

    /** The Tasklist of somebody who has signed in at our own page, freshly loaded with his first filter. */
    public static Tasklist of(Page signedIn, String server) {
        signedIn.navigate(server + "/camunda/app/tasklist/default/");
        signedIn.locator(".tasks-list").first().waitFor();
        return new Tasklist(signedIn);
    }

    /** For whatever has no verb here. */
    public Page page() {
        return page;
    }

    /** Chooses a filter by a part of its name. */
    public Tasklist filter(String name) {
        page.locator(".task-filters .item, [cam-tasklist-filters] .item")
                .filter(having(name))
                .first()
                .click();
        return this;
    }

    /** The names of the tasks listed now, the topmost first. */
    public List<String> tasks() {
        page.locator(".tasks-list .task, .tasks-list .no-tasks, .tasks-list .empty")
                .first()
                .waitFor();
        return page.locator(".tasks-list .task h4, .tasks-list .task .names").allInnerTexts().stream()
                .map(String::strip)
                .toList();
    }

    /** Waits for a task whose name contains this and opens it; its form is ready to be filled in afterwards. */
    public Tasklist open(String name) {
        var task = page.locator(".tasks-list .task").filter(having(name)).first();
        awaitListed(task);
        task.click();
        page.locator(".task-details, [cam-tasklist-task]")
                .filter(having(name))
                .first()
                .waitFor();
        page.locator("form.pc-form.pc-ready, form.pc-form .pc-box-red").first().waitFor();
        everyFieldIsNamed();
        return this;
    }

    /** Whoever does not see the form hears what each of its fields is; names may come a moment after the form. */
    private void everyFieldIsNamed() {
        try {
            page.waitForFunction(UNNAMED + ".length === 0", null, new Page.WaitForFunctionOptions().setTimeout(5_000));
        } catch (TimeoutError still) {
            throw new AssertionError("Fields without a name: " + page.evaluate(UNNAMED), still);
        }
    }

    /** Takes a task that a group may do. */
    public Tasklist claim() {
        page.locator("a, button")
                .filter(new Locator.FilterOptions().setHasText(CLAIM))
                .first()
                .click();
        page.locator(".pc-locked").waitFor(hidden());
        return this;
    }

    /** Types into the field with this name, as a person does: the field is left afterwards. */
    public Tasklist fill(String field, String text) {
        var input = field(field);
        input.fill(text);
        input.blur();
        return this;
    }

    /** Chooses a value of a select or of a group of radio buttons. */
    public Tasklist choose(String field, String value) {
        var first = field(field).first();
        if ("select".equals(first.evaluate("it => it.tagName.toLowerCase()"))) {
            first.selectOption(value);
        } else {
            page.locator(FORM + " [name=\"" + field + "\"][value=\"" + value + "\"]")
                    .check();
        }
        return this;
    }

    /** Ticks a box. */
    public Tasklist tick(String field) {
        field(field).check();
        return this;
    }

    /** Presses a button or link of the form by a part of its text. */
    public Tasklist press(String text) {
        page.locator(FORM + " button, " + FORM + " a")
                .filter(having(text))
                .first()
                .click();
        return this;
    }

    public Locator field(String name) {
        return page.locator(FORM + " [name=\"" + name + "\"]");
    }

    /** Completes the task; fails with what the form said if it is not accepted. */
    public Tasklist complete() {
        var form = page.locator(FORM);
        pressComplete();
        page.waitForCondition(() -> form.count() == 0
                || !refusal().isEmpty()
                || !faultsAfterAttempt().isEmpty());
        if (form.count() > 0) {
            throw new AssertionError("Not accepted: " + refusal() + faultsAfterAttempt());
        }
        return this;
    }

    /** Tries to complete the task and returns what the server said against it. */
    public String completeRefused() {
        pressComplete();
        page.locator(".pc-refusal").waitFor();
        return refusal();
    }

    /** Presses Complete on a form that is not ready, and returns what it wants settled first. */
    public String completeNotReady() {
        pressComplete();
        page.locator(".pc-faults.pc-box-red").waitFor();
        return faults();
    }

    /** What the form wants settled before completing; empty if nothing. */
    public String faults() {
        return Browser.textOf(page, ".pc-faults");
    }

    /** What the server said against the last attempt; empty if nothing. */
    public String refusal() {
        return Browser.textOf(page, ".pc-refusal");
    }

    /** All the form says, for assertions on figures and texts. */
    public String text() {
        return page.locator(FORM).innerText();
    }

    public Tasklist shows(String text) {
        assertThat(page.locator(FORM)).containsText(text);
        return this;
    }

    /** The form in full height: Tasklist scrolls inside its columns, which a picture of the page would cut off. */
    public Path screenshot(String name) {
        var size = page.viewportSize();
        var height = ((Number)
                        page.evaluate(
                                "() => Math.max(900, 520 + (document.querySelector('form.pc-form') || document.body).scrollHeight)"))
                .intValue();
        page.setViewportSize(size.width, Math.min(height, 4000));
        var file = Browser.screenshot(page, name);
        page.setViewportSize(size.width, size.height);
        return file;
    }

    private void pressComplete() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(COMPLETE))
                .click();
    }

    private String faultsAfterAttempt() {
        return Browser.textOf(page, ".pc-faults.pc-box-red");
    }

    /** A task may appear a moment later, made by a job; Tasklist looks for itself only now and then. */
    private void awaitListed(Locator task) {
        for (var look = 0; look < 12 && task.count() == 0; look++) {
            page.waitForTimeout(look == 0 ? 1500 : 2500);
            if (task.count() == 0) {
                page.reload();
                page.locator(".tasks-list").first().waitFor();
            }
        }
        task.waitFor();
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static Locator.WaitForOptions hidden() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
    }
}
