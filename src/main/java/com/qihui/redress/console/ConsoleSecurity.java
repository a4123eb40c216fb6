package com.qihui.redress.console;

import com.qihui.redress.account.Accounts;
import com.qihui.redress.account.MerchantBarred;
import com.vaadin.flow.spring.security.VaadinAwareSecurityContextHolderStrategyConfiguration;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may open the screens. Views say which roles they are for. */
@Configuration(proxyBeanMethods = false)
@Import(VaadinAwareSecurityContextHolderStrategyConfiguration.class)
class ConsoleSecurity {

    static final String DOOR = "/sign-in";

    /** Flow starts from a script in its page and runs what the server sends it. */
    private static final String CONTENT =
            "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
                    + " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:;"
                    + " font-src 'self' data:; object-src 'none'; base-uri 'self';"
                    + " form-action 'self'; frame-ancestors 'none'";

    @Bean
    @Order(10)
    SecurityFilterChain consoleChain(HttpSecurity http, Accounts accounts) throws Exception {
        http.authorizeHttpRequests(page -> page.requestMatchers("/error").permitAll());
        http.formLogin(
                form ->
                        form.loginPage(DOOR)
                                .loginProcessingUrl("/login")
                                .failureHandler(ConsoleSecurity::backToTheDoor));
        http.exceptionHandling(e -> e.accessDeniedHandler(ConsoleSecurity::refuse));
        http.headers(ConsoleSecurity::protect);
        http.addFilterBefore(new StillWelcome(accounts), AuthorizationFilter.class);
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.loginView(SignInView.class, DOOR));
        return http.build();
    }

    private static void protect(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        p -> p.policy("camera=(), geolocation=(), microphone=(), payment=()"));
    }

    private static void backToTheDoor(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        String error =
                why instanceof LockedException
                        ? "?error=throttled"
                        : why instanceof MerchantBarred ? "?error=barred" : "?error";
        response.sendRedirect(request.getContextPath() + DOOR + error);
    }

    /** A form older than its session is sent back to start again. */
    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, jakarta.servlet.ServletException {
        if (why instanceof CsrfException) {
            response.sendRedirect(request.getContextPath() + DOOR);
        } else {
            new AccessDeniedHandlerImpl().handle(request, response, why);
        }
    }
}
