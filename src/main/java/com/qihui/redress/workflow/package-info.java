/**
 * The processes, what people do in them, and the work that waits. The only part that knows the
 * engine.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: due",
            "account",
            "merchant",
            "order",
            "ticket",
            "evidence",
            "statement",
            "triage",
            "clause",
            "conversation",
            "conversation :: pledge",
            "answering",
            "mail",
            "mail::parse",
            "remedy",
            "sla",
            "escalation",
            "escalation :: inquiry"
        })
package com.qihui.redress.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
