package com.qihui.redress.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Another person of the same merchant. */
public record OpenColleague(
        @NotNull @Pattern(regexp = OpenAccount.USERNAME) String username,
        @NotNull String password,
        @NotBlank @Size(max = 60) String displayName) {

    @Override
    public String toString() {
        return "OpenColleague[" + username + ", " + displayName + "]";
    }
}
