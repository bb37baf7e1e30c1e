package io.perfcycle.access;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;

import io.perfcycle.workflow.Identities;
import io.perfcycle.workflow.WebappSession;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.web.util.UriComponentsBuilder;

/** Who reaches which address: little is public, the engine's API lies behind the {@link Gateway}, and everything else needs a sign-in. */
@Configuration
class SecurityConfiguration {

    private static final Set<String> LOCAL = Set.of("127.0.0.1", "0:0:0:0:0:0:0:1", "::1");

    /** The engine's first-run setup makes an administrator out of anybody (CVE-2026-77226): closed in every state. */
    private static final String SETUP = "/camunda/api/admin/setup";

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            Door door,
            Attempts attempts,
            Gateway gateway,
            WebappSession session,
            Identities identities,
            ProblemAnswers answers)
            throws Exception {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers("/camunda/api/**", "/engine-rest", "/engine-rest/**")
                        .access((who, context) -> engineApi(gateway, who, context))
                        .requestMatchers("/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .access(SecurityConfiguration::operator)
                        .requestMatchers(GET, "/camunda", "/camunda/**")
                        .permitAll()
                        .requestMatchers(HEAD, "/camunda", "/camunda/**")
                        .permitAll()
                        .requestMatchers(
                                "/",
                                "/login",
                                "/error",
                                "/favicon.ico",
                                "/assets/**",
                                "/v3/api-docs/**",
                                "/swagger-ui.html",
                                "/swagger-ui/**")
                        .permitAll()
                        // Colleagues answer here by a token alone: to ask who they are would be to know who said what.
                        .requestMatchers(GET, "/feedback", "/survey")
                        .permitAll()
                        .requestMatchers(
                                POST,
                                "/api/v1/feedback/form",
                                "/api/v1/feedback/answers",
                                "/api/v1/survey/form",
                                "/api/v1/survey/answers",
                                "/api/v1/suggestions/anonymous")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(
                        new SignInFilter(door, session, identities, answers), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new WebappSignInFilter(attempts, answers), AnonymousAuthenticationFilter.class)
                .csrf(csrf -> csrf.csrfTokenRepository(new WebappTokens(session))
                        .csrfTokenRequestHandler(plainTokens())
                        .requireCsrfProtectionMatcher(request -> needsToken(request, session)))
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(signInFirst(answers)).accessDeniedHandler(forbid(answers)))
                // The session is the webapps' own: here it is read anew for each request, never renewed or written to.
                .securityContext(
                        context -> context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .sessionManagement(sessions -> sessions.disable())
                .requestCache(cache -> cache.disable())
                .formLogin(login -> login.disable())
                .httpBasic(basic -> basic.disable())
                .logout(logout -> logout.disable())
                .headers(headers -> headers.defaultsDisabled()
                        .httpStrictTransportSecurity(Customizer.withDefaults())
                        .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                                request -> !cacheable(request), new CacheControlHeadersWriter())))
                .build();
    }

    /** Accounts live in the engine's identity service; this keeps Spring Boot from inventing a user of its own. */
    @Bean
    UserDetailsService noOtherUsers() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }

    /** Addresses with {@code ;}, {@code //}, encoded dots or slashes are refused before any rule looks at them. */
    @Bean
    RequestRejectedHandler refuseOddAddresses(ProblemAnswers answers) {
        return (request, response, rejected) ->
                answers.refuse(request, response, HttpStatus.BAD_REQUEST, "ODD_ADDRESS");
    }

    /** Lets encoded slashes come as far as the line above, so that even their refusal carries the security headers. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> refuseEncodedSlashesHere() {
        return server -> server.addConnectorCustomizers(
                connector -> connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue()));
    }

    private static AuthorizationDecision engineApi(
            Gateway gateway, Supplier<Authentication> who, RequestAuthorizationContext context) {
        var viewer = who.get() instanceof SignedIn signedIn ? Optional.of(signedIn.viewer()) : Optional.<Viewer>empty();
        return new AuthorizationDecision(gateway.allows(context.getRequest(), viewer));
    }

    private static AuthorizationDecision operator(Supplier<Authentication> who, RequestAuthorizationContext context) {
        var request = context.getRequest();
        var local = LOCAL.contains(request.getRemoteAddr()) && request.getHeader("X-Forwarded-For") == null;
        return new AuthorizationDecision(local
                || who.get() instanceof SignedIn signedIn && signedIn.viewer().is(Role.ADMIN));
    }

    /** The webapps check their token themselves; a password in the request is proof enough unless another site made the browser send it. */
    private static boolean needsToken(HttpServletRequest request, WebappSession session) {
        if (Set.of("GET", "HEAD", "OPTIONS", "TRACE").contains(request.getMethod()) || SignInFilter.webapp(request)) {
            return false;
        }
        if (SignInFilter.carriesPassword(request)) {
            return "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
        }
        return request.getServletPath().equals("/login")
                || session.signedIn(request).isPresent();
    }

    /** The webapps send the token as it is, so it cannot be masked per request. */
    private static CsrfTokenRequestAttributeHandler plainTokens() {
        return new CsrfTokenRequestAttributeHandler();
    }

    private static AuthenticationEntryPoint signInFirst(ProblemAnswers answers) {
        return (request, response, none) -> {
            if (request.getRequestURI().startsWith(request.getContextPath() + SETUP)) {
                answers.refuse(request, response, HttpStatus.FORBIDDEN, "FORBIDDEN");
            } else if (isPage(request)) {
                var back = request.getRequestURI()
                        + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
                response.sendRedirect(UriComponentsBuilder.fromPath(request.getContextPath() + "/login")
                        .queryParam("returnTo", "{back}")
                        .build(back)
                        .toString());
            } else {
                answers.notSignedIn(request, response, "UNAUTHENTICATED");
            }
        };
    }

    private static AccessDeniedHandler forbid(ProblemAnswers answers) {
        return (request, response, denied) -> answers.refuse(
                request,
                response,
                HttpStatus.FORBIDDEN,
                denied instanceof CsrfException ? "TOKEN_MISSING" : "FORBIDDEN");
    }

    private static boolean isPage(HttpServletRequest request) {
        var path = request.getServletPath();
        var accepted = request.getHeader("Accept");
        return GET.matches(request.getMethod())
                && !path.startsWith("/api/")
                && !path.startsWith("/engine-rest")
                && !SignInFilter.webapp(request)
                && !path.startsWith("/actuator")
                && accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE);
    }

    private static boolean cacheable(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/assets/")
                || path.startsWith("/camunda/app/")
                || path.startsWith("/camunda/assets/")
                || path.startsWith("/camunda/lib/");
    }
}
