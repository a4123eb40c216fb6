package com.qihui.redress.account;

import com.qihui.redress.shared.FieldError;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** What a password must be, and how it is kept. */
@Component
class Passwords {

    static final int SHORTEST = 10;

    /** BCrypt reads no further. */
    private static final int MOST_BYTES = 72;

    private final PasswordEncoder encoder = new BCryptPasswordEncoder();
    private final boolean demo;

    Passwords(@Value("${redress.demo}") boolean demo) {
        this.demo = demo;
    }

    List<FieldError> faultsOf(String password, String username) {
        if (password.length() < SHORTEST) {
            return List.of(FieldError.of("password", "too_short", SHORTEST));
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return List.of(FieldError.of("password", "too_many_bytes", MOST_BYTES));
        }
        return password.equalsIgnoreCase(username)
                ? List.of(FieldError.of("password", "same_as_username"))
                : List.of();
    }

    /** A database once filled with demo people opens to none of them in service. */
    boolean mayBeUsed(String password) {
        return demo || password.length() >= SHORTEST;
    }

    String hash(String password) {
        return encoder.encode(password);
    }

    PasswordEncoder encoder() {
        return encoder;
    }
}
