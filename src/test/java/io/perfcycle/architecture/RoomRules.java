package io.perfcycle.architecture;

import io.perfcycle.workflow.ProcessVariable;
import io.perfcycle.workflow.UserTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;

/** Rules about the counterparts of a model: classes of its room, forms, vocabularies, messages and variables. */
final class RoomRules {
    private static final Path FORMS = Path.of("forms");

    private RoomRules() {}

    static List<String> tasksHaveClasses(ModelFile file) {
        var faults = new ArrayList<String>();
        for (var node : file.all(FlowNode.class)) {
            var wanted = node instanceof ServiceTask
                    ? JavaDelegate.class
                    : node instanceof org.camunda.bpm.model.bpmn.instance.UserTask ? UserTask.class : null;
            if (wanted == null) {
                continue;
            }
            var name = file.room() + "." + capitalised(node.getId());
            if (!House.find(name).filter(wanted::isAssignableFrom).isPresent()) {
                faults.add("%s is no %s".formatted(name, wanted.getSimpleName()));
            }
        }
        if (file.xml().contains("${finishStage}")
                && !House.find("io.perfcycle.cyclestage.FinishStage")
                        .filter(ExecutionListener.class::isAssignableFrom)
                        .isPresent()) {
            faults.add("io.perfcycle.cyclestage.FinishStage is no ExecutionListener");
        }
        return faults;
    }

    static List<String> formsExist(ModelFile file) {
        return forms(file)
                .filter(form -> !Files.isRegularFile(FORMS.resolve(form)))
                .map(form -> form + " does not exist")
                .toList();
    }

    /** The forms that a model shows, below {@code forms/}. */
    static Stream<String> forms(ModelFile file) {
        return file.all(org.camunda.bpm.model.bpmn.instance.UserTask.class).stream()
                .map(task -> ModelFile.camunda(task, "formKey").orElse("forms/none"))
                .map(key -> key.substring(key.indexOf("forms/") + 6));
    }

    /** The form files below {@code forms/}. */
    static Set<String> formFiles() {
        if (!Files.isDirectory(FORMS)) {
            return Set.of();
        }
        try (var files = Files.walk(FORMS)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .map(file -> FORMS.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The classes that only a model can call: delegates, user tasks and listeners. */
    static Set<String> classesForModels() {
        return House.classes()
                .filter(type -> !Modifier.isAbstract(type.getModifiers()))
                .filter(type -> JavaDelegate.class.isAssignableFrom(type)
                        || TaskListener.class.isAssignableFrom(type)
                        || ExecutionListener.class.isAssignableFrom(type))
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());
    }

    static Set<String> classesCalledBy(ModelFile file) {
        return ExpressionRules.expressions(file)
                .filter(text -> text.matches("\\$\\{\\w+}"))
                .map(text -> capitalised(text.substring(2, text.length() - 1)))
                .collect(Collectors.toSet());
    }

    static List<String> messagesSent(ModelFile file) {
        var words = constants(String.class);
        return file.all(Message.class).stream()
                .map(Message::getName)
                .filter(name -> !words.contains(name))
                .map(name -> name + " is a constant of no …Process class, so nobody sends it")
                .toList();
    }

    static List<String> vocabulariesKnowTheirWords(ModelFile file) {
        return ExpressionRules.words(file)
                .filter(word -> House.vocabulary(word.vocabulary())
                        .filter(type -> Modifier.isPublic(type.getModifiers()))
                        .filter(type -> Arrays.stream(type.getMethods()).anyMatch(method -> says(method, word)))
                        .isEmpty())
                .map(word -> word + " is not said by a public @Vocabulary class (a …Pool as a collection)")
                .distinct()
                .toList();
    }

    /** A pool is a collection, empty where there is none: the engine refuses {@code null} for candidate groups. */
    private static boolean says(Method method, ExpressionRules.Word word) {
        return method.getName().equals(word.method())
                && method.getParameterCount() == word.arguments()
                && (!word.method().endsWith("Pool") || Collection.class.isAssignableFrom(method.getReturnType()));
    }

    static List<String> flagsDeclared(ModelFile file) {
        var declared = constants(ProcessVariable.class).stream()
                .map(variable -> ((ProcessVariable<?>) variable).name())
                .collect(Collectors.toSet());
        return file.all(ConditionExpression.class).stream()
                .flatMap(condition -> Stream.of(condition.getTextContent().split("[^\\w]+")))
                .filter(flag -> !flag.isEmpty() && !declared.contains(flag))
                .map(flag -> flag + " is a variable of no …Process class")
                .toList();
    }

    /** The constants of this type in all classes called {@code …Process}. */
    private static <T> Set<T> constants(Class<T> type) {
        var found = new HashSet<T>();
        House.classes()
                .filter(owner -> owner.getSimpleName().endsWith("Process"))
                .flatMap(owner -> Arrays.stream(owner.getDeclaredFields()))
                .filter(field -> Modifier.isStatic(field.getModifiers()) && type.isAssignableFrom(field.getType()))
                .forEach(field -> {
                    try {
                        field.setAccessible(true);
                        found.add(type.cast(Objects.requireNonNull(field.get(null))));
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                });
        return found;
    }

    private static String capitalised(String id) {
        return Character.toUpperCase(id.charAt(0)) + id.substring(1);
    }
}
