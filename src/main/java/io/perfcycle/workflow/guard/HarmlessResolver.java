package io.perfcycle.workflow.guard;

import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/** Reads properties and calls methods of our own types and of plain values only; classes, loaders and the engine itself stay out of reach. */
final class HarmlessResolver extends BeanELResolver {

    private static final List<Class<?>> PLAIN = List.of(
            String.class,
            Number.class,
            Boolean.class,
            Enum.class,
            Date.class,
            TemporalAccessor.class,
            Collection.class,
            Map.class);

    /** What an execution or a task may be asked for: itself, not the engine behind it. */
    private static final List<String> SCOPE_QUESTIONS = List.of("get", "has", "is");

    HarmlessResolver() {
        super(true);
    }

    @Override
    public Object getValue(ELContext context, @Nullable Object base, Object property) {
        refuse(base, property, "get" + property);
        return super.getValue(context, base, property);
    }

    @Override
    public Object invoke(
            ELContext context, @Nullable Object base, Object method, Class<?>[] types, Object[] parameters) {
        refuse(base, method, String.valueOf(method));
        return super.invoke(context, base, method, types, parameters);
    }

    private static void refuse(@Nullable Object base, Object name, String method) {
        if (base == null) {
            return;
        }
        var asked = String.valueOf(name).toLowerCase(Locale.ROOT);
        if (asked.equals("class") || asked.equals("getclass") || !allowed(base, method)) {
            throw new ELException("表达式不可访问 An expression may not reach: " + name);
        }
    }

    private static boolean allowed(Object base, String method) {
        if (base instanceof VariableScope) {
            return SCOPE_QUESTIONS.stream().anyMatch(method::startsWith)
                    && !method.toLowerCase(Locale.ROOT).startsWith("getprocessengine");
        }
        return PLAIN.stream().anyMatch(type -> type.isInstance(base))
                || ClassUtils.getUserClass(base).getName().startsWith("io.perfcycle.");
    }
}
