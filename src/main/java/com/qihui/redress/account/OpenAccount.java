package com.qihui.redress.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * @param username how they sign in: lower-case letters, digits and {@code . _ - @}
 */
public record OpenAccount(
        @NotNull @Pattern(regexp = USERNAME) String username,
        @NotNull String password,
        @NotNull @Valid Profile profile) {

    static final String USERNAME = "[a-z0-9][a-z0-9._@-]{1,59}";

    @Override
    public String toString() {
        return "OpenAccount[" + username + ", " + profile + "]";
    }
}
