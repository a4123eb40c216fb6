/** The REST interface, version 1. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "account",
            "merchant",
            "order",
            "ticket",
            "evidence",
            "content",
            "statement",
            "triage",
            "clause",
            "answering",
            "conversation",
            "conversation :: pledge",
            "mail::out",
            "remedy",
            "sla",
            "escalation",
            "workflow",
            "workflow :: *",
            "audit",
            "insight",
            "insight :: *",
            "dossier",
            "submission",
            "submission :: form"
        })
package com.qihui.redress.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
