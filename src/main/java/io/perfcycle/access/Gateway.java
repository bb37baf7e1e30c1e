package io.perfcycle.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * Which calls of the engine's API each role may make. The engine offers all of it to every Tasklist user; this is the list of
 * what Tasklist and Cockpit really ask for, by method and path. What is not on the list is refused.
 */
@Component
class Gateway {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._@:/-]*");
    private static final Pattern ENGINE =
            Pattern.compile("(?:/camunda/api/engine/engine/default|/engine-rest(?:/engine/default)?)(/.*)");
    private static final Pattern WEBAPP = Pattern.compile("/camunda/api/(?:cockpit|admin|tasklist|welcome)(/.*)");

    private static final String ID = "[A-Za-z0-9._@:-]+";

    /** Needed before anybody is signed in: the sign-in itself and the scripts of the webapps' plugins. */
    private static final List<Call> ANYBODY = List.of(
            new Call("GET", "/camunda/api/admin/auth/user/default"),
            new Call("POST", "/camunda/api/admin/auth/user/default/login/(?:tasklist|cockpit|admin|welcome)"),
            new Call("POST", "/camunda/api/admin/auth/user/default/logout"),
            new Call("GET", "/camunda/api/engine/engine/?"),
            new Call(
                    "GET",
                    "/camunda/api/(?:cockpit|admin|tasklist|welcome)/plugin/" + ID + "/static/[A-Za-z0-9._/-]+"));

    /** Tasklist at work: one's own lists, the forms of one's own tasks, claiming and answering them. */
    private static final List<Call> WORKER = List.of(
            new Call("GET|OPTIONS", "/filter"),
            new Call("GET", "/filter/count"),
            new Call("GET|OPTIONS", "/filter/" + ID),
            new Call("GET|POST", "/filter/" + ID + "/(?:list|singleResult|count)"),
            new Call("GET|POST", "/task(?:/count)?"),
            new Call("GET", "/task/" + ID),
            new Call(
                    "GET",
                    "/task/" + ID + "/(?:form|deployed-form|rendered-form|form-variables|identity-links|comment)"),
            new Call("POST", "/task/" + ID + "/(?:claim|unclaim|submit-form|complete|comment/create)"),
            new Call("GET", "/process-definition/" + ID + "(?:/xml)?"),
            new Call("GET", "/user/{self}/profile"),
            new Call("GET", "/authorization/check"),
            new Call("GET", "/version"));

    /** Cockpit for those who watch: every reading call about definitions, instances and their history. */
    private static final List<Call> OBSERVER = List.of(
            new Call(
                    "GET",
                    "/(?:process-definition|process-instance|history|incident|job|job-definition|decision-definition"
                            + "|decision-requirements-definition|deployment|execution|variable-instance|external-task"
                            + "|case-definition|batch|task)(?:/.*)?"),
            new Call("GET", "/user(?:/count)?"),
            new Call(
                    "POST",
                    "/(?:process-instance|variable-instance|job|execution|external-task|history/[a-z-]+)(?:/count)?"));

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private record Call(Pattern methods, String path) {

        Call(String methods, String path) {
            this(Pattern.compile(methods), path);
        }

        boolean covers(String method, String asked, String self) {
            return methods.matcher(method).matches() && asked.matches(path.replace("{self}", Pattern.quote(self)));
        }
    }

    boolean allows(HttpServletRequest request, Optional<Viewer> viewer) {
        var method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        var path = UriUtils.decode(
                request.getRequestURI().substring(request.getContextPath().length()), "UTF-8");
        if (!PLAIN.matcher(path).matches() || path.contains("//") || path.contains("/../")) {
            return false;
        }
        if (covered(ANYBODY, method, path, "")) {
            return true;
        }
        return viewer.filter(known -> !known.roles().isEmpty())
                .filter(known -> allows(known, method, path))
                .isPresent();
    }

    private static boolean allows(Viewer viewer, String method, String path) {
        var engine = ENGINE.matcher(path);
        if (engine.matches()) {
            return allowsEngine(viewer, method, engine.group(1));
        }
        var webapp = WEBAPP.matcher(path);
        return webapp.matches() && allowsWebapp(viewer, method, path);
    }

    private static boolean allowsEngine(Viewer viewer, String method, String resource) {
        if (covered(WORKER, method, resource, viewer.id())) {
            return true;
        }
        if (viewer.is(Role.ADMIN)) {
            return READING.contains(method) || !sealed(resource) && !opensEverything(resource, viewer);
        }
        return viewer.isAny(Role.HR, Role.AUDITOR) && covered(OBSERVER, method, resource, viewer.id());
    }

    /**
     * Deployments are code, filters are stored queries, a task without a process has no owner here, and whom a task is offered
     * to is the model's to say: nobody makes or changes them at run time.
     */
    private static boolean sealed(String resource) {
        return resource.matches(
                "/(?:deployment|filter)(?:/.*)?|/task/create/?|/task/[^/]+/?|/task/[^/]+/(?:delegate|identity-links)(?:/.*)?");
    }

    /** Who keeps accounts reads no results, and does not give himself the right to. */
    private static boolean opensEverything(String resource, Viewer viewer) {
        return resource.matches("/group/(?:hr|auditor|calibration)/members/" + Pattern.quote(viewer.id()) + "/?");
    }

    private static boolean allowsWebapp(Viewer viewer, String method, String path) {
        if (path.startsWith("/camunda/api/admin/setup")) {
            return false;
        }
        if (viewer.is(Role.ADMIN)) {
            return true;
        }
        // Cockpit's plugins query by POST; the engine's authorizations decide what they find.
        return viewer.isAny(Role.HR, Role.AUDITOR)
                && path.startsWith("/camunda/api/cockpit/plugin/")
                && (method.equals("GET") || method.equals("POST"));
    }

    private static boolean covered(List<Call> calls, String method, String asked, String self) {
        return calls.stream().anyMatch(call -> call.covers(method, asked, self));
    }
}
