package com.qihui.redress.merchant;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * How a merchant is reached from now on.
 *
 * @param email blank for none
 */
public record ChangeContact(@NotNull @Email @Size(max = 120) String email) {

    public ChangeContact {
        email = email.strip();
    }
}
