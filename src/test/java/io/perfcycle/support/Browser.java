package io.perfcycle.support;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * A real Chromium for the browser suite: the one named by {@code PERFCYCLE_CHROMIUM}, else an installed one, else one
 * installed by apt as root, else Playwright's own. Says in one line which; without any, the calling test is reported as
 * skipped. One browser serves a whole suite; each {@link #visitor} has cookies and storage of his own.
 */
public final class Browser implements AutoCloseable {

    private static final List<String> INSTALLED = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    /** The first four let it run as root and without a screen; the others keep it from talking to the outside world. */
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final AtomicInteger SHOT = new AtomicInteger();

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final List<String> complaints = new ArrayList<>();

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    /** Starts the browser; where none can be had, the test that asked is skipped, by name. */
    public static Browser start() {
        var installed = installed().or(Browser::installByApt);
        var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", installed.isPresent() ? "1" : "0");
        try {
            var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
            var options = new LaunchOptions().setHeadless(true).setArgs(ARGUMENTS);
            installed.ifPresent(options::setExecutablePath);
            var chromium = playwright.chromium().launch(options);
            System.out.printf(
                    "[browser] Chromium %s, %s%n",
                    chromium.version(), installed.map(Path::toString).orElse("downloaded by Playwright"));
            return new Browser(playwright, chromium);
        } catch (PlaywrightException none) {
            var reason = "[browser] no Chromium to be had, the browser suite is skipped: "
                    + none.getMessage().lines().findFirst().orElse("");
            System.out.println(reason);
            return Assumptions.abort(reason);
        }
    }

    /** A page of a new visitor at a desk. */
    public Page visitor(String language) {
        return visitor(language, 1440, 900);
    }

    /** A page of a new visitor who speaks {@code zh} or {@code en}, with a window of this size. */
    public Page visitor(String language, int width, int height) {
        var context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale(language.equals("zh") ? "zh-CN" : "en-GB")
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(width, height));
        context.setDefaultTimeout(TimeUnit.SECONDS.toMillis(20));
        return watched(context);
    }

    /** What pages complained of so far: uncaught exceptions, and refusals by their content security policy. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Keeps a picture as {@code target/screenshots/NN-name.png}, numbered in the order taken. */
    public static Path screenshot(Page page, String name) {
        var file = SCREENSHOTS.resolve("%02d-%s.png".formatted(SHOT.incrementAndGet(), name));
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return file;
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    private Page watched(BrowserContext context) {
        var page = context.newPage();
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        return page;
    }

    private static Optional<Path> installed() {
        return Stream.concat(Optional.ofNullable(System.getenv("PERFCYCLE_CHROMIUM")).stream(), INSTALLED.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> installByApt() {
        if (!"root".equals(System.getProperty("user.name")) || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            return Optional.empty();
        }
        System.out.println("[browser] none installed: asking apt for chromium and fonts-noto-cjk");
        run("apt-get", "update", "-qq");
        run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-noto-cjk");
        return installed();
    }

    private static void run(String... command) {
        try {
            var log = Files.createTempFile("perfcycle-apt", ".log");
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (IOException unavailable) {
            System.out.println("[browser] apt: " + unavailable.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** The text of the first element that matches, stripped; empty if there is none. */
    static String textOf(Page page, String selector) {
        var found = page.locator(selector);
        @Nullable String text = found.count() == 0 ? null : found.first().innerText();
        return text == null ? "" : text.strip();
    }
}
