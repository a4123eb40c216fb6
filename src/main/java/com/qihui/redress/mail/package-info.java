/** Mail as it comes in and goes out: kept, read, matched to its complaint, sent (R27, E17). */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: due",
            "account",
            "merchant",
            "clause",
            "ticket",
            "evidence",
            "conversation",
            "remedy",
            "dossier"
        })
package com.qihui.redress.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
