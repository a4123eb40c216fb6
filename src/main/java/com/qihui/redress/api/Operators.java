package com.qihui.redress.api;

import com.qihui.redress.account.Actor;
import com.qihui.redress.account.Person;
import com.qihui.redress.account.TokenHolder;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** An administrator, or a program on this very machine. */
final class Operators {

    private Operators() {}

    static AuthorizationDecision decide(
            Supplier<Authentication> authentication, RequestAuthorizationContext context) {
        return new AuthorizationDecision(
                isFromHere(context.getRequest()) || isAdmin(authentication.get()));
    }

    private static boolean isAdmin(Authentication authentication) {
        Object principal = authentication == null ? null : authentication.getPrincipal();
        if (principal instanceof TokenHolder holder) {
            return holder.actor().kind() == Actor.Kind.ADMIN;
        }
        return principal instanceof Person person && person.actor().kind() == Actor.Kind.ADMIN;
    }

    /**
     * Judged by the connection itself: what a proxy passes on is from elsewhere, and anybody can
     * write the header that says otherwise.
     */
    private static boolean isFromHere(HttpServletRequest request) {
        ServletRequest raw = request;
        while (raw instanceof ServletRequestWrapper wrapper) {
            raw = wrapper.getRequest();
        }
        HttpServletRequest call = (HttpServletRequest) raw;
        boolean forwarded =
                Stream.of("Forwarded", "X-Forwarded-For", "X-Real-IP")
                        .anyMatch(name -> call.getHeader(name) != null);
        return !forwarded && isLoopback(call.getRemoteAddr());
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
