package io.perfcycle.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * Tests that run on a real MySQL server (see {@link TestMySql}); without one they are skipped by name, with the reason. A
 * Spring context gets an empty database there, and all classes of the suite with equal settings share that context:
 *
 * <pre>{@code
 * @OnMySql
 * class QuarterMySqlIT extends QuarterIT {}
 * }</pre>
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("mysql")
@ExtendWith(OnMySql.Condition.class)
@ContextConfiguration(initializers = TestMySql.Database.class)
public @interface OnMySql {

    /** Asks for the server before Spring looks for a connection. */
    class Condition implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return TestMySql.reasonAgainst()
                    .map(ConditionEvaluationResult::disabled)
                    .orElseGet(() -> ConditionEvaluationResult.enabled("MySQL is there"));
        }
    }
}
