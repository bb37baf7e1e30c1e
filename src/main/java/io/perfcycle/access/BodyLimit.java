package io.perfcycle.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers are read into memory as a whole, so nobody may send more than an answer can be: least of all at the doors that are
 * open to anybody. Uploads of files are written to disk and have limits of their own.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
class BodyLimit extends OncePerRequestFilter {

    static final long SIGNED_IN = 8L * 1024 * 1024;
    static final long ANYBODY = 256L * 1024;

    private static final Set<String> OPEN_DOORS = Set.of(
            "/login",
            "/api/v1/feedback/form",
            "/api/v1/feedback/answers",
            "/api/v1/survey/form",
            "/api/v1/survey/answers",
            "/api/v1/suggestions/anonymous");

    private final ProblemAnswers answers;

    BodyLimit(ProblemAnswers answers) {
        this.answers = answers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getServletPath();
        var type = request.getContentType();
        return path.startsWith("/api/v1/imports/")
                || path.equals("/imports")
                || type != null && type.toLowerCase(java.util.Locale.ROOT).startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getServletPath();
        var most = OPEN_DOORS.contains(path) || path.startsWith("/camunda/api/admin/auth/") ? ANYBODY : SIGNED_IN;
        if (request.getContentLengthLong() > most) {
            answers.refuse(request, response, HttpStatus.PAYLOAD_TOO_LARGE, "TOO_LARGE");
            return;
        }
        chain.doFilter(request.getContentLengthLong() >= 0 ? request : new Counted(request, most), response);
    }

    /** A body whose length nobody has told, read up to the limit. */
    private static final class Counted extends HttpServletRequestWrapper {

        private final long most;

        Counted(HttpServletRequest request, long most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new CountedStream(super.getInputStream(), most);
        }

        @Override
        public BufferedReader getReader() throws IOException {
            var encoding = getCharacterEncoding();
            return new BufferedReader(new InputStreamReader(
                    getInputStream(), encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding)));
        }
    }

    private static final class CountedStream extends ServletInputStream {

        private final ServletInputStream body;
        private long left;

        CountedStream(ServletInputStream body, long most) {
            this.body = body;
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            var read = body.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            var read = body.read(into, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) throws IOException {
            left -= read;
            if (left < 0) {
                throw new IOException("The body is larger than anybody may send here");
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
