package com.qihui.redress.api;

import com.qihui.redress.account.DemoAccess;
import com.qihui.redress.account.TokenHolders;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Who may call. Scopes are asked for where the calls are:
 * {@code @PreAuthorize("hasAuthority('SCOPE_complaints:read')")}.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    private static final String PAGE_OF_ITS_OWN =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private final ApiDoor door;
    private final BearerTokenFilter bearer;

    ApiSecurity(ApiDoor door, TokenHolders holders, ObjectProvider<DemoAccess> demo) {
        this.door = door;
        this.bearer = new BearerTokenFilter(holders, demo, door);
    }

    @Bean
    @Order(1)
    SecurityFilterChain apiChain(HttpSecurity http) throws Exception {
        http.securityMatcher("/api", ApiPaths.ALL);
        // No browser shows a token by itself, so nothing can be forged across sites.
        http.csrf(AbstractHttpConfigurer::disable);
        http.sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.requestCache(AbstractHttpConfigurer::disable);
        http.logout(AbstractHttpConfigurer::disable);
        http.addFilterBefore(bearer, AnonymousAuthenticationFilter.class);
        http.exceptionHandling(e -> e.authenticationEntryPoint(door).accessDeniedHandler(door));
        http.authorizeHttpRequests(call -> call.anyRequest().authenticated());
        http.headers(
                headers ->
                        headers.contentSecurityPolicy(
                                        csp ->
                                                csp.policyDirectives(
                                                        "default-src 'none'; frame-ancestors 'none'"))
                                .referrerPolicy(r -> r.policy(ReferrerPolicy.NO_REFERRER)));
        return http.build();
    }

    /** The contract and the state of health are open; the measures are not. */
    @Bean
    @Order(2)
    SecurityFilterChain operatingChain(HttpSecurity http) throws Exception {
        http.securityMatcher(
                "/v3/api-docs/**",
                "/v3/api-docs.yaml",
                "/swagger-ui/**",
                "/swagger-ui.html",
                "/actuator/**");
        http.csrf(AbstractHttpConfigurer::disable);
        http.sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.NEVER));
        http.requestCache(AbstractHttpConfigurer::disable);
        http.logout(AbstractHttpConfigurer::disable);
        http.addFilterBefore(bearer, AnonymousAuthenticationFilter.class);
        http.exceptionHandling(e -> e.authenticationEntryPoint(door).accessDeniedHandler(door));
        http.authorizeHttpRequests(
                call ->
                        call.requestMatchers("/actuator/health/**")
                                .permitAll()
                                .requestMatchers("/actuator/**")
                                .access(Operators::decide)
                                .anyRequest()
                                .permitAll());
        http.headers(
                headers ->
                        headers.contentSecurityPolicy(csp -> csp.policyDirectives(PAGE_OF_ITS_OWN))
                                .referrerPolicy(r -> r.policy(ReferrerPolicy.NO_REFERRER))
                                .addHeaderWriter(
                                        (request, response) ->
                                                response.setHeader(
                                                        HttpHeaders.CACHE_CONTROL, "no-cache")));
        return http.build();
    }
}
