package io.perfcycle.start;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is wrong with the examples of an API, measured against what its controllers really take and return. */
final class ExampleRules {

    static final ObjectMapper LENIENT = Jackson2ObjectMapperBuilder.json()
            .featuresToDisable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .featuresToEnable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final ObjectMapper STRICT =
            LENIENT.copy().enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    private final ExampleBook book;
    private final Map<String, List<Method>> handlers = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    ExampleRules(ExampleBook book, Collection<Class<?>> controllers) {
        this.book = book;
        controllers.forEach(this::collect);
    }

    /** Every address under {@code /api/v1} by {@code METHOD /path}. */
    Collection<String> addresses() {
        return handlers.keySet();
    }

    List<String> faults() {
        handlers.forEach((address, methods) -> book.find(address)
                .ifPresentOrElse(
                        example -> {
                            VARIABLE.matcher(address)
                                    .results()
                                    .map(found -> found.group(1))
                                    .filter(name ->
                                            book.parameter(address, name).isEmpty())
                                    .forEach(name -> faults.add(address + ": nothing stands for " + name));
                            request(address, methods, example.request());
                            response(address, methods, example);
                        },
                        () -> faults.add(address + ": no example")));
        book.addresses().stream()
                .filter(address -> !handlers.containsKey(address))
                .forEach(address -> faults.add(address + ": an example of nothing"));
        return faults;
    }

    private void request(String address, List<Method> methods, JsonNode example) {
        var bodies = methods.stream()
                .flatMap(method -> Arrays.stream(method.getParameters()))
                .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                .map(parameter -> parameter.getParameterizedType())
                .toList();
        var expected = !bodies.isEmpty()
                || methods.stream().anyMatch(method -> mapping(method).consumes().length > 0);
        if (expected == (example == null)) {
            faults.add(address + (expected ? ": no request" : ": a request nobody reads"));
        } else if (!bodies.isEmpty() && bodies.get(0) != String.class) {
            compare(address + " request", LENIENT, bodies.get(0), example);
        }
    }

    private void response(String address, List<Method> methods, ExampleBook.Example example) {
        var type = methods.get(0).getGenericReturnType();
        var expected = type != void.class;
        if (expected == (example.response() == null)) {
            faults.add(address + (expected ? ": no response" : ": a response that never comes"));
        } else if (type instanceof ParameterizedType generic && generic.getRawType() == ResponseEntity.class) {
            if (!example.response().isTextual() || example.responseType() == null) {
                faults.add(address + ": a file is shown as text with its type");
            }
        } else if (expected) {
            compare(address + " response", STRICT, type, example.response());
        }
    }

    /** Reads the example as the type and writes it again: what is lost or changed on the way was never right. */
    private void compare(String what, ObjectMapper json, Type type, JsonNode example) {
        try {
            var text = json.writeValueAsString(example);
            var value = json.readValue(text, json.constructType(type));
            var again = json.readTree(json.writeValueAsString(value));
            if (!covers(again, json.readTree(text))) {
                faults.add(what + ": " + text + " is really " + again);
            }
        } catch (JsonProcessingException e) {
            faults.add(what + ": " + e.getOriginalMessage());
        }
    }

    private static boolean covers(JsonNode real, JsonNode shown) {
        if (shown.isObject()) {
            return real.isObject()
                    && shown.properties().stream()
                            .allMatch(field ->
                                    real.has(field.getKey()) && covers(real.get(field.getKey()), field.getValue()));
        }
        if (shown.isArray()) {
            return real.size() == shown.size()
                    && StreamSupport.stream(shown.spliterator(), false)
                            .allMatch(one -> StreamSupport.stream(real.spliterator(), false)
                                    .anyMatch(other -> covers(other, one)));
        }
        return real.equals(shown);
    }

    private void collect(Class<?> controller) {
        var base = AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
        for (var method : controller.getDeclaredMethods()) {
            var mapping = mapping(method);
            if (mapping != null) {
                var path = (first(base) + first(mapping)).replaceAll("\\{(\\w+):[^}]*}", "{$1}");
                handlers.computeIfAbsent(mapping.method()[0] + " " + path, unknown -> new ArrayList<>())
                        .add(method);
            }
        }
    }

    private static RequestMapping mapping(Method method) {
        return AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
    }

    private static String first(RequestMapping mapping) {
        return mapping == null || mapping.path().length == 0 ? "" : mapping.path()[0];
    }
}
