package io.perfcycle.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.HandlerMethodReturnValueHandlerComposite;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/**
 * Stands between every controller and its answer: what was read of others is written down first. Where that fails, so does
 * the request, and nothing is told.
 */
@Component
class ReadBeforeAnswer implements SmartInitializingSingleton {

    private final ObjectProvider<RequestMappingHandlerAdapter> adapters;
    private final Reads reads;

    ReadBeforeAnswer(ObjectProvider<RequestMappingHandlerAdapter> adapters, Reads reads) {
        this.adapters = adapters;
        this.reads = reads;
    }

    @Override
    public void afterSingletonsInstantiated() {
        adapters.stream().forEach(adapter -> {
            var answers = new HandlerMethodReturnValueHandlerComposite().addHandlers(adapter.getReturnValueHandlers());
            adapter.setReturnValueHandlers(List.of(new Recorded(answers, reads)));
        });
    }

    private record Recorded(HandlerMethodReturnValueHandler answers, Reads reads)
            implements HandlerMethodReturnValueHandler {

        @Override
        public boolean supportsReturnType(MethodParameter returnType) {
            return answers.supportsReturnType(returnType);
        }

        @Override
        public void handleReturnValue(
                @Nullable Object answer,
                MethodParameter returnType,
                ModelAndViewContainer container,
                NativeWebRequest request)
                throws Exception {
            reads.write(name(request));
            answers.handleReturnValue(answer, returnType, container, request);
        }

        /** The last word of the address: what was read, as {@code trace} or {@code report.pdf}. */
        private static String name(NativeWebRequest request) {
            var pattern = String.valueOf(request.getAttribute(
                    HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST));
            var name = "";
            for (var word : pattern.split("/")) {
                name = word.isEmpty() || word.startsWith("{") ? name : word;
            }
            return name;
        }
    }
}
