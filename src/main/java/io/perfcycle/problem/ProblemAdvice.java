package io.perfcycle.problem;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/** Speaks for all refusals: RFC 9457 problem details with a stable code, and never a stack trace, SQL or a class name. */
@RestControllerAdvice
@Order(RefusedPages.FIRST + 1)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Wording wording;

    ProblemAdvice(Wording wording) {
        this.wording = wording;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refuse(Refusal refusal, Locale locale) {
        var problem = problem(refusal.status(), refusal.code(), locale, refusal.facts());
        refusal.where().forEach(problem::setProperty);
        if (!refusal.faults().isEmpty()) {
            problem.setProperty("errors", spell(refusal.faults(), locale));
        }
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> forbid(AccessDeniedException denied, Locale locale) {
        return answer(problem(HttpStatus.FORBIDDEN, "FORBIDDEN", locale));
    }

    /** Nothing is answered to a browser that has gone: somebody left the page before it was there. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<ProblemDetail> hide(Exception fault, Locale locale) {
        if (DisconnectedClientHelper.isClientDisconnectedException(fault)) {
            return null;
        }
        LOG.error("Unexpected fault", fault);
        return answer(problem(HttpStatus.INTERNAL_SERVER_ERROR, "UNEXPECTED", locale));
    }

    @Override
    protected ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return body(problem(HttpStatus.PAYLOAD_TOO_LARGE, "TOO_LARGE", request.getLocale()));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return body(problem(HttpStatus.BAD_REQUEST, "UNREADABLE_BODY", request.getLocale()));
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problem =
                problem(HttpStatus.UNPROCESSABLE_ENTITY, "INVALID_SUBMISSION", request.getLocale(), e.getErrorCount());
        problem.setProperty(
                "errors",
                e.getFieldErrors().stream()
                        .map(error -> Map.of(
                                "code",
                                "REQUIRED",
                                "field",
                                error.getField(),
                                "message",
                                String.valueOf(error.getDefaultMessage())))
                        .toList());
        return body(problem);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception e, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var code = "HTTP_" + status.value();
        var problem = problem(status, code, request.getLocale());
        if (body instanceof ProblemDetail given && given.getDetail() != null && status.is4xxClientError()) {
            problem.setDetail(given.getDetail());
        }
        return ResponseEntity.status(status).headers(headers).body(problem);
    }

    private List<Map<String, Object>> spell(List<Refusal.Fault> faults, Locale locale) {
        return faults.stream()
                .map(fault -> Map.<String, Object>of(
                        "code", fault.code(),
                        "field", fault.field(),
                        "message",
                                wording.say(
                                        locale,
                                        "problem." + fault.code(),
                                        fault.facts().toArray())))
                .toList();
    }

    private ProblemDetail problem(HttpStatusCode status, String code, Locale locale, Object... facts) {
        var problem = ProblemDetail.forStatusAndDetail(status, wording.say(locale, "problem." + code, facts));
        problem.setType(URI.create("urn:perfcycle:problem:" + code));
        problem.setProperty("code", code);
        return problem;
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }

    private static ResponseEntity<Object> body(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }
}
