/**
 * A complaint's evidence bundled for an outsider, who can verify it alone. It gathers from the
 * domain and the journal; only surfaces hand it out (docs/decisions/0016).
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "account",
            "order",
            "ticket",
            "evidence",
            "conversation",
            "statement",
            "clause",
            "remedy",
            "audit"
        })
package com.qihui.redress.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
