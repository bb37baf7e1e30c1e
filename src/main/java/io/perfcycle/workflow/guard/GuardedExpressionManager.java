package io.perfcycle.workflow.guard;

import jakarta.ws.rs.core.Response.Status;
import java.util.Set;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

/**
 * Closes CVE-2026-109432 (unfixed in 7.24.0): queries and filters evaluate text that their sender wrote, and only they
 * evaluate without a scope; so without a scope only three harmless expressions are evaluated. Models see a closed vocabulary.
 */
final class GuardedExpressionManager extends JuelExpressionManager {

    private static final Set<String> WITHOUT_SCOPE = Set.of("${now()}", "${currentUser()}", "${currentUserGroups()}");

    private final BeanFactory vocabulary;

    GuardedExpressionManager(BeanFactory vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public Expression createExpression(String text) {
        return new GuardedExpression(createValueExpression(text), text);
    }

    @Override
    protected ELResolver createElResolver() {
        var resolver = new CompositeELResolver();
        resolver.add(new VocabularyResolver(vocabulary));
        resolver.add(new VariableScopeElResolver());
        resolver.add(new VariableContextElResolver());
        resolver.add(new ListELResolver(true));
        resolver.add(new MapELResolver(true));
        resolver.add(new HarmlessResolver());
        return resolver;
    }

    private final class GuardedExpression extends JuelExpression {

        GuardedExpression(ValueExpression expression, String text) {
            super(expression, GuardedExpressionManager.this, text);
        }

        @Override
        public Object getValue(@Nullable VariableScope scope, @Nullable BaseDelegateExecution execution) {
            if (scope == null && !isLiteralText() && !WITHOUT_SCOPE.contains(expressionText.strip())) {
                // Not an exception of the engine: those come back as status 500, with the class and method that failed.
                throw new InvalidRequestException(
                        Status.BAD_REQUEST,
                        "查询中不允许使用表达式，请改用固定值。 Expressions are not allowed in queries; use a plain value.");
            }
            return super.getValue(scope, execution);
        }
    }
}
