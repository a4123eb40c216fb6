package com.qihui.redress.merchant;

import java.time.Instant;

/** How a merchant's standing or tier changed, once; never changed itself. */
public record StandingChange(
        Standing before,
        Standing standing,
        Merchant.Tier tierBefore,
        Merchant.Tier tier,
        String reason,
        String hearing,
        String by,
        Instant at) {}
