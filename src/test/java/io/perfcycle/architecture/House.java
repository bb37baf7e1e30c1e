package io.perfcycle.architecture;

import io.perfcycle.workflow.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The compiled classes of the house, found as files and loaded without being started. */
final class House {
    private static final Path ROOT = Path.of("target", "classes");
    private static final List<Class<?>> CLASSES = load();

    private House() {}

    static Stream<Class<?>> classes() {
        return CLASSES.stream();
    }

    static Optional<Class<?>> find(String name) {
        return classes().filter(type -> type.getName().equals(name)).findFirst();
    }

    /** The vocabulary of this bean name. */
    static Optional<Class<?>> vocabulary(String bean) {
        return classes()
                .filter(type -> type.isAnnotationPresent(Vocabulary.class))
                .filter(type -> type.getSimpleName().equalsIgnoreCase(bean))
                .findFirst();
    }

    private static List<Class<?>> load() {
        try (var files = Files.walk(ROOT.resolve("io/perfcycle"))) {
            return files.map(file -> ROOT.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.contains("$") && !file.endsWith("-info.class"))
                    .map(file -> file.replace(".class", "").replace('/', '.').replace('\\', '.'))
                    .<Class<?>>map(House::load)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, House.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
