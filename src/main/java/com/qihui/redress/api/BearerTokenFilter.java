package com.qihui.redress.api;

import com.qihui.redress.account.DemoAccess;
import com.qihui.redress.account.Scope;
import com.qihui.redress.account.TokenHolder;
import com.qihui.redress.account.TokenHolders;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a caller in by the token it shows. A bad token is refused even where none is needed. */
class BearerTokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final TokenHolders holders;
    private final ObjectProvider<DemoAccess> demo;
    private final ApiDoor door;

    BearerTokenFilter(TokenHolders holders, ObjectProvider<DemoAccess> demo, ApiDoor door) {
        this.holders = holders;
        this.demo = demo;
        this.door = door;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            chain.doFilter(request, response);
            return;
        }
        Optional<TokenHolder> holder = holderOf(header);
        if (holder.isEmpty()) {
            door.commence(request, response, new BadCredentialsException("no such token"));
            return;
        }
        SecurityContextHolder.setContext(contextOf(holder.get()));
        chain.doFilter(request, response);
    }

    private Optional<TokenHolder> holderOf(String header) {
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        String clear = header.substring(SCHEME.length()).strip();
        return holders.authenticate(clear)
                .or(() -> demo.stream().findFirst().flatMap(d -> d.authenticate(clear)));
    }

    private static SecurityContext contextOf(TokenHolder holder) {
        String[] scopes = holder.scopes().stream().map(Scope::authority).toArray(String[]::new);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                new PreAuthenticatedAuthenticationToken(
                        holder, "", AuthorityUtils.createAuthorityList(scopes)));
        return context;
    }
}
