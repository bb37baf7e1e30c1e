package io.perfcycle.welcome;

import io.perfcycle.problem.ReadersLanguage;
import io.perfcycle.workflow.OpenTasks;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The start page; what it offers depends on who is reading. */
@Controller
class WelcomeController {

    private final Doors doors;
    private final OpenTasks tasks;
    private final boolean demo;

    WelcomeController(Doors doors, OpenTasks tasks, Environment environment) {
        this.doors = doors;
        this.tasks = tasks;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @GetMapping("/")
    String welcome(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication reader, Model model) {
        ReadersLanguage.asked(request).ifPresent(language -> ReadersLanguage.keep(language, request, response));
        model.addAttribute("doors", doors.openTo(reader));
        model.addAttribute("reader", reader == null ? null : reader.getName());
        model.addAttribute(
                "open", reader == null ? null : tasks.of(reader.getName()).size());
        model.addAttribute("demo", demo);
        return "welcome/welcome";
    }
}
