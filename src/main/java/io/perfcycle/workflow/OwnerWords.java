package io.perfcycle.workflow;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * Says again what a model says about the owner of a task: {@code ${owners.manager(participationId)}}, or the variable
 * that names him: {@code ${rater}}. A model may say no more than a word of a vocabulary with plain arguments (the build
 * checks it), so this needs no engine and no query.
 */
@Component
class OwnerWords {

    /** What the model of a user task says; null where it says nothing. */
    record Said(@Nullable String assignee, @Nullable String candidateGroups) {}

    private static final Pattern WORD = Pattern.compile("[$#]\\{(\\w+)\\.(\\w+)\\((.*)\\)}");
    private static final Pattern VARIABLE = Pattern.compile("[$#]\\{(\\w+)}");
    private static final String BUSINESS_KEY = "execution.processBusinessKey";

    private final RepositoryService repository;
    private final SystemAuthority authority;
    private final ListableBeanFactory beans;
    private final Map<String, Map<String, Said>> models = new ConcurrentHashMap<>();

    OwnerWords(RepositoryService repository, SystemAuthority authority, ListableBeanFactory beans) {
        this.repository = repository;
        this.authority = authority;
        this.beans = beans;
    }

    Said of(String definitionId, String taskKey) {
        return models.computeIfAbsent(definitionId, this::read).getOrDefault(taskKey, new Said(null, null));
    }

    private Map<String, Said> read(String definitionId) {
        var said = new HashMap<String, Said>();
        authority
                .asSystem(() -> repository.getBpmnModelInstance(definitionId))
                .getModelElementsByType(UserTask.class)
                .forEach(task ->
                        said.put(task.getId(), new Said(task.getCamundaAssignee(), task.getCamundaCandidateGroups())));
        return said;
    }

    /** The assignee in the light of these facts; empty where a group owns the task. */
    Optional<String> assignee(Said said, String businessKey, Map<String, Object> facts) {
        return Optional.ofNullable(said.assignee())
                .map(text -> say(text, businessKey, facts))
                .map(Object::toString);
    }

    /** The groups in the light of these facts. */
    Set<String> groups(Said said, String businessKey, Map<String, Object> facts) {
        if (said.candidateGroups() == null) {
            return Set.of();
        }
        var groups = new LinkedHashSet<String>();
        if (say(said.candidateGroups(), businessKey, facts) instanceof Collection<?> several) {
            several.forEach(group -> groups.add(String.valueOf(group)));
        } else {
            Arrays.stream(said.candidateGroups().split(",")).map(String::strip).forEach(groups::add);
        }
        return groups;
    }

    private @Nullable Object say(String text, String businessKey, Map<String, Object> facts) {
        var variable = VARIABLE.matcher(text);
        if (variable.matches()) {
            return value(variable.group(1), businessKey, facts);
        }
        var word = WORD.matcher(text);
        if (!word.matches()) {
            return text;
        }
        var arguments = word.group(3).isBlank()
                ? List.<String>of()
                : Arrays.stream(word.group(3).split(",")).map(String::strip).toList();
        var bean = beans.getBean(word.group(1));
        var method = method(bean, word.group(2), arguments.size());
        var values = new Object[arguments.size()];
        for (var i = 0; i < values.length; i++) {
            values[i] = fitting(value(arguments.get(i), businessKey, facts), method.getParameterTypes()[i]);
        }
        try {
            return method.invoke(bean, values);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(text + " cannot be said of " + businessKey, e);
        }
    }

    private static Object value(String argument, String businessKey, Map<String, Object> facts) {
        if (argument.equals(BUSINESS_KEY)) {
            return businessKey;
        }
        if (argument.startsWith("'")) {
            return argument.substring(1, argument.length() - 1);
        }
        var value = facts.get(argument);
        if (value == null) {
            throw new IllegalStateException("%s is not known of a task of %s".formatted(argument, businessKey));
        }
        return value;
    }

    private static Object fitting(Object value, Class<?> wanted) {
        if (value instanceof Number number) {
            return wanted == Integer.class || wanted == int.class ? (Object) number.intValue() : number.longValue();
        }
        return value;
    }

    private static Method method(Object bean, String name, int arguments) {
        return Arrays.stream(bean.getClass().getMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == arguments)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No word " + name));
    }
}
