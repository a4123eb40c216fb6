package com.qihui.redress.merchant;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A manager judges anew how a merchant stands and how far it is trusted.
 *
 * @param hearing what the merchant had to say, or that it had nothing to say; may be empty where it
 *     need not be heard
 */
public record ChangeStanding(
        @NotNull Standing standing,
        @NotNull Merchant.Tier tier,
        @NotBlank @Size(max = 1000) String reason,
        @NotNull @Size(max = 2000) String hearing) {}
