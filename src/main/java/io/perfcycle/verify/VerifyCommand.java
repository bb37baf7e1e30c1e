package io.perfcycle.verify;

import io.perfcycle.cycle.Cycles;
import io.perfcycle.problem.Refusal;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** {@code java -jar perfcycle.jar verify --cycle CODE}: prints what does not hold and exits 0 if all does, 1 if not, 2 if asked wrongly. */
@Component
@Profile("verify")
class VerifyCommand implements ApplicationRunner {

    private final Invariants invariants;
    private final Cycles cycles;
    private final ConfigurableApplicationContext context;

    VerifyCommand(Invariants invariants, Cycles cycles, ConfigurableApplicationContext context) {
        this.invariants = invariants;
        this.cycles = cycles;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var code = verify(arguments);
        System.exit(SpringApplication.exit(context, () -> code));
    }

    @SuppressWarnings("java:S106") // a command speaks to the console
    int verify(ApplicationArguments arguments) {
        var asked = arguments.getOptionValues("cycle");
        if (asked == null || asked.size() != 1) {
            System.err.println("usage: verify --cycle=CODE");
            return 2;
        }
        try {
            var cycle = cycles.get(asked.get(0)).code();
            var findings = invariants.check(cycle);
            findings.forEach(
                    found -> System.out.println(found.invariant() + "  " + found.object() + "  " + found.message()));
            System.out.println(
                    findings.isEmpty()
                            ? "clean: %s holds for %s".formatted(String.join(", ", Invariants.checked()), cycle)
                            : "%d finding(s) for %s".formatted(findings.size(), cycle));
            return findings.isEmpty() ? 0 : 1;
        } catch (Refusal unknown) {
            System.err.println("There is no cycle " + asked.get(0));
            return 2;
        }
    }
}
