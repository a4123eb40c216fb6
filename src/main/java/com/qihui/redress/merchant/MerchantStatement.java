package com.qihui.redress.merchant;

import java.time.Instant;

/** What a merchant's people say for it about how it stands. */
public record MerchantStatement(String body, String by, Instant at) {}
