package io.perfcycle.welcome;

import io.perfcycle.workflow.OpenTasks;
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

    private final OpenTasks tasks;
    private final boolean demo;

    WelcomeController(OpenTasks tasks, Environment environment) {
        this.tasks = tasks;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @GetMapping("/")
    String welcome(@Nullable Authentication reader, Model model) {
        model.addAttribute(
                "open", reader == null ? null : tasks.of(reader.getName()).size());
        model.addAttribute("demo", demo);
        return "welcome/welcome";
    }
}
