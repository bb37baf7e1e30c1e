package io.perfcycle.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/** A client of the running application, speaking real HTTP: anonymous, with HTTP Basic, or in a session with its CSRF token. */
public final class Caller {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /** What came back. */
    public record Answer(int status, String body, Map<String, String> headers) {
        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), "");
        }
    }

    private final int port;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();
    private final Map<String, String> headers = new LinkedHashMap<>();

    Caller(int port) {
        this.port = port;
    }

    public Caller withPassword(String id, String password) {
        var credentials = (id + ":" + password).getBytes(StandardCharsets.UTF_8);
        return with("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
    }

    public Caller with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** Signs in at {@code /login}, then fetches the session's CSRF token for what follows. */
    public Caller signIn(String id, String password) {
        var answer = form("/login", "username", id, "password", password, "_csrf", token("/login"));
        if (answer.status() != 303 && answer.status() != 302) {
            throw new IllegalStateException("Sign-in of " + id + " answered " + answer.status());
        }
        return with("X-XSRF-TOKEN", token("/login"));
    }

    /** The CSRF token in the form of a page. */
    public String token(String page) {
        var found = TOKEN.matcher(get(page).body());
        if (!found.find()) {
            throw new IllegalStateException("No CSRF token on " + page);
        }
        return found.group(1);
    }

    /** The value of a cookie that this caller holds. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    public Answer get(String path) {
        return send("GET", path, null, null);
    }

    /** A file as it comes, whatever it is; an answer other than 200 is an error with what it says. */
    public byte[] file(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        headers.forEach(request::header);
        try {
            var answer = client.send(request.build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " answered " + answer.statusCode() + ": "
                        + new String(answer.body(), StandardCharsets.UTF_8));
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What a workbook or another archive says, all its parts one after the other; what comes as no archive, as it is. */
    public String unzipped(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        headers.forEach(request::header);
        try {
            var file = Files.createTempFile("answer", ".zip");
            try {
                client.send(request.build(), BodyHandlers.ofFile(file));
                if (Files.size(file) < 2 || Files.readAllBytes(file)[0] != 'P') {
                    return Files.readString(file);
                }
                var text = new StringBuilder();
                try (var parts = new ZipFile(file.toFile())) {
                    for (var part : Collections.list(parts.entries())) {
                        text.append(new String(parts.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
                return text.toString();
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Answer post(String path, String json) {
        return send("POST", path, "application/json", json);
    }

    public Answer put(String path, String json) {
        return send("PUT", path, "application/json", json);
    }

    public Answer form(String path, String... fields) {
        var body = new StringBuilder();
        for (int at = 0; at < fields.length; at += 2) {
            body.append(at == 0 ? "" : "&")
                    .append(fields[at])
                    .append('=')
                    .append(URLEncoder.encode(fields[at + 1], StandardCharsets.UTF_8));
        }
        return send("POST", path, "application/x-www-form-urlencoded", body.toString());
    }

    public Answer send(String method, String path, String type, String body) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::header);
        if (type != null) {
            request.header("Content-Type", type);
        }
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            var answered = new LinkedHashMap<String, String>();
            response.headers().map().forEach((name, values) -> answered.put(name, String.join(", ", values)));
            return new Answer(response.statusCode(), response.body(), answered);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
