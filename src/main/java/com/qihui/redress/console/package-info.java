/** The screens of agents, managers, administrators and merchants. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "account",
            "merchant",
            "order",
            "ticket",
            "evidence",
            "statement",
            "triage",
            "clause",
            "content",
            "conversation",
            "conversation :: pledge",
            "answering",
            "mail",
            "mail::fetch",
            "mail::out",
            "remedy",
            "sla",
            "escalation",
            "escalation :: inquiry",
            "workflow",
            "workflow :: *",
            "audit",
            "notification",
            "insight",
            "insight :: *",
            "dossier",
            "submission",
            "submission :: form",
            "submission :: delivery"
        })
package com.qihui.redress.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
