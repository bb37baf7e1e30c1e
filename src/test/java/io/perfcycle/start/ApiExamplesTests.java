package io.perfcycle.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.perfcycle.start.ExampleBook.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Contract: every address of the API has a worked example, and every example is what its controller takes and returns. */
class ApiExamplesTests {

    /** An API of its own, in which every kind of rot is planted once. */
    static class Planted {

        record Asked(String reason, int times) {}

        record Told(String total, int version) {}

        @GetMapping("/told/{code}")
        Told told() {
            throw new UnsupportedOperationException();
        }

        @PostMapping("/asked")
        void asked(@RequestBody Asked asked) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void everyAddressIsWorkedAsItsControllerHasIt() {
        var rules = new ExampleRules(ExampleBook.read(ExampleRules.LENIENT), controllers());
        assertThat(rules.addresses())
                .hasSizeGreaterThan(60)
                .allMatch(address -> address.contains(" /api/v1/"))
                .contains("GET /api/v1/imports/{id}");
        assertThat(rules.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"total":"84.00","version":2}          | {"reason":"x","times":1} |
                    {"total":"84.00","version":2,"more":1} | {"reason":"x"}           | more
                    {"total":"84.00"}                      | {"reason":"x"}           | version
                    {"total":84.00,"version":2}            | {"reason":"x"}           | is really
                    {"total":"84.00","version":"two"}      | {"reason":"x"}           | two
                    {"total":"84.00","version":2}          | {"grounds":"x"}          | grounds
                    {"total":"84.00","version":2}          | {"reason":5}             | is really
                    {"total":"84.00","version":2}          |                          | no request
                                                           | {"reason":"x"}           | no response
                    """)
    void rotIsFound(String response, String request, String fault) throws JsonProcessingException {
        var page = page("""
                {"parameters": {"code": "2026-Q3"}, "addresses": {
                  "GET /told/{code}": {%s}, "POST /asked": {%s}}}
                """.formatted(
                response == null ? "" : "\"response\": " + response, request == null ? "" : "\"request\": " + request));
        var faults = new ExampleRules(new ExampleBook(List.of(page)), List.of(Planted.class)).faults();
        if (fault == null) {
            assertThat(faults).isEmpty();
        } else {
            assertThat(faults).singleElement().asString().contains(fault);
        }
    }

    @Test
    void whatIsMissingOrTooMuchIsFound() throws JsonProcessingException {
        var page = page("""
                {"parameters": {}, "addresses": {
                  "GET /told/{code}": {"response": {"total": "84.00", "version": 2}}, "GET /gone": {}}}
                """);
        assertThat(new ExampleRules(new ExampleBook(List.of(page)), List.of(Planted.class)).faults())
                .containsExactly(
                        "GET /told/{code}: nothing stands for code",
                        "POST /asked: no example",
                        "GET /gone: an example of nothing");
    }

    private static Page page(String text) throws JsonProcessingException {
        return ExampleRules.LENIENT.readValue(text, Page.class);
    }

    private static List<Class<?>> controllers() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        var found = new ArrayList<Class<?>>();
        scanner.findCandidateComponents("io.perfcycle")
                .forEach(bean -> found.add(ClassUtils.resolveClassName(bean.getBeanClassName(), null)));
        return found;
    }
}
