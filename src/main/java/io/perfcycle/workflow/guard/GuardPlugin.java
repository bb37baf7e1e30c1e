package io.perfcycle.workflow.guard;

import io.perfcycle.workflow.TaskEffort;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.stereotype.Component;

/** Sets the guards into the engine before it starts: expressions, answers, passwords, and no history of what is decided about people. */
@Component
class GuardPlugin extends AbstractProcessEnginePlugin {

    private final BeanFactory beans;
    private final PasswordSettings settings;

    GuardPlugin(BeanFactory beans, PasswordSettings settings) {
        this.beans = beans;
        this.settings = settings;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setExpressionManager(new GuardedExpressionManager(beans));
        var tasks =
                new GuardedTaskService(task -> beans.getBean(TaskEffort.class).refused(task));
        configuration.setTaskService(tasks);
        configuration.setFormService(new GuardedFormService(tasks));
        configuration.setPasswordEncryptor(new Pbkdf2Passwords(settings.passwordIterations()));
        configuration.setDmnHistoryEventProducer(new UnrecordedDecisions());
        letNobodyLockOutAnother(configuration);
    }

    /** The engine locks an account for good after ten wrong guesses of anybody; who guesses is slowed down at the door instead. */
    private static void letNobodyLockOutAnother(ProcessEngineConfigurationImpl configuration) {
        configuration.setLoginMaxAttempts(Integer.MAX_VALUE);
        configuration.setLoginDelayBase(0);
        configuration.setLoginDelayFactor(1);
        configuration.setLoginDelayMaxTime(0);
    }
}
