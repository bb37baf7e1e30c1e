package io.perfcycle.workflow.guard;

import io.perfcycle.workflow.Vocabulary;
import java.beans.FeatureDescriptor;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.util.ClassUtils;

/** The beans that a model may name: our delegates, our listeners, and what is marked as {@link Vocabulary}; nothing else of the application. */
final class VocabularyResolver extends ELResolver {

    private final BeanFactory beans;
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    VocabularyResolver(BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        if (base != null || !(property instanceof String name) || !known.computeIfAbsent(name, this::offers)) {
            return null;
        }
        context.setPropertyResolved(true);
        return beans.getBean(name);
    }

    private boolean offers(String name) {
        if (!beans.containsBean(name)) {
            return false;
        }
        var declared = beans.getType(name);
        if (declared == null) {
            return false;
        }
        var type = ClassUtils.getUserClass(declared);
        return type.getName().startsWith("io.perfcycle.")
                && (JavaDelegate.class.isAssignableFrom(type)
                        || TaskListener.class.isAssignableFrom(type)
                        || ExecutionListener.class.isAssignableFrom(type)
                        || type.isAnnotationPresent(Vocabulary.class));
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return Object.class;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        // Leaves it to the variables: a bean is never assigned to.
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return true;
    }

    @Override
    public @Nullable Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
        return null;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return Object.class;
    }
}
