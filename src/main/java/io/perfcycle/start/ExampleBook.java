package io.perfcycle.start;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;

/**
 * The worked examples of the rooms, from each room's {@code examples.json}: by address, what is sent and what comes back, and
 * by name what stands for the parameters.
 */
final class ExampleBook {

    /**
     * One address worked. Text stands for what is not JSON; {@code responseAs} names the address that answers the same, so
     * that nothing is written twice.
     */
    record Example(
            @Nullable JsonNode request,
            @Nullable String requestType,
            @Nullable JsonNode response,
            @Nullable String responseType,
            @Nullable String responseAs) {

        String sentAs() {
            return requestType == null ? MediaType.APPLICATION_JSON_VALUE : requestType;
        }

        String answeredAs() {
            return responseType == null ? MediaType.APPLICATION_JSON_VALUE : responseType;
        }
    }

    /** What one room says. */
    record Page(Map<String, String> parameters, Map<String, Example> addresses) {}

    private static final String PAGES = "classpath*:io/perfcycle/*/examples.json";

    private final Map<String, Example> examples = new HashMap<>();
    private final Map<String, Map<String, String>> parameters = new HashMap<>();

    ExampleBook(Iterable<Page> pages) {
        for (var page : pages) {
            page.addresses().forEach((address, example) -> {
                if (examples.putIfAbsent(address, example) != null) {
                    throw new IllegalStateException("Two examples for " + address);
                }
                parameters.put(address, page.parameters());
            });
        }
    }

    static ExampleBook read(ObjectMapper json) {
        try {
            var pages = new ArrayList<Page>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(PAGES)) {
                try (var content = file.getInputStream()) {
                    pages.add(json.readValue(content, Page.class));
                }
            }
            return new ExampleBook(pages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> addresses() {
        return new TreeSet<>(examples.keySet());
    }

    /** The example of an address such as {@code GET /api/v1/me}, with the answer it shares filled in. */
    Optional<Example> find(String address) {
        var example = examples.get(address);
        if (example == null || example.responseAs() == null) {
            return Optional.ofNullable(example);
        }
        var shared = examples.get(example.responseAs());
        return shared == null
                ? Optional.empty()
                : Optional.of(new Example(
                        example.request(), example.requestType(), shared.response(), shared.responseType(), null));
    }

    /** What stands for a parameter of an address. */
    Optional<String> parameter(String address, String name) {
        return Optional.ofNullable(parameters.getOrDefault(address, Map.of()).get(name));
    }
}
