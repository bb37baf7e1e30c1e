package io.perfcycle.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perfcycle.problem.Refusal;
import io.perfcycle.problem.Wording;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Reads the answer of a user task strictly, and turns refusals into what the engine can show. */
@Component
public class Submissions {

    /** The one variable that completing a task may carry. */
    public static final String VARIABLE = "submission";

    private final ObjectMapper mapper;
    private final Wording wording;
    private final SystemAuthority authority;

    Submissions(ObjectMapper mapper, Wording wording, SystemAuthority authority) {
        this.mapper = mapper.copy()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        this.wording = wording;
        this.authority = authority;
    }

    <T> void take(DelegateTask task, Class<T> type, BiConsumer<TaskContext, T> accept) {
        try {
            accept.accept(context(task), parse(task.getVariable(VARIABLE), type));
        } catch (Refusal refusal) {
            throw new SubmissionRefused(wording.both(refusal), refusal);
        }
    }

    void admit(DelegateTask task, BiConsumer<TaskContext, String> admit) {
        var person = task.getAssignee();
        if (person == null) {
            return;
        }
        try {
            admit.accept(context(task), person);
        } catch (Refusal refusal) {
            throw new SubmissionRefused(wording.both(refusal), refusal);
        }
    }

    private <T> T parse(Object submission, Class<T> type) {
        if (!(submission instanceof String json)) {
            throw Refusal.rule("SUBMISSION_MISSING");
        }
        try {
            var answer = mapper.readValue(json, type);
            if (answer == null) {
                throw Refusal.rule("SUBMISSION_MISSING");
            }
            return answer;
        } catch (JsonMappingException e) {
            var path = e.getPath().stream()
                    .map(part -> part.getFieldName() == null ? "[" + part.getIndex() + "]" : part.getFieldName())
                    .collect(Collectors.joining("."))
                    .replace(".[", "[");
            throw Refusal.rule("SUBMISSION_UNREADABLE", path).at("field", path);
        } catch (JsonProcessingException e) {
            throw Refusal.rule("SUBMISSION_UNREADABLE", "$");
        }
    }

    private TaskContext context(DelegateTask task) {
        return new TaskContext(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getExecution().getProcessBusinessKey(),
                authority.actor().orElse("system"),
                task::getVariable,
                (name, value) -> task.getExecution().setVariable(name, value));
    }
}
