/**
 * Dossiers for outside bodies: each one's form filled in, with the evidence behind it, kept as it
 * was made (R30, R33, R34, E31; docs/decisions/0069).
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: due",
            "shared :: line",
            "account",
            "merchant",
            "order",
            "ticket",
            "evidence",
            "conversation",
            "statement",
            "clause",
            "remedy",
            "escalation",
            "audit",
            "dossier",
            "mail",
            "mail :: out"
        })
package com.qihui.redress.submission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
