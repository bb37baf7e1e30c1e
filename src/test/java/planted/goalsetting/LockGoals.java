package planted.goalsetting;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Breaks nothing: a delegate may know the engine. */
class LockGoals implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("locked", true);
    }
}
