/**
 * The complainant's pages: a guided complaint, and with its secret link everything about it that is
 * meant for them. No login, no session, no script needed.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "account",
            "order",
            "ticket",
            "evidence",
            "content",
            "statement",
            "clause",
            "conversation",
            "remedy",
            "sla",
            "escalation",
            "workflow",
            "workflow :: *",
            "audit",
            "submission",
            "submission :: form"
        })
package com.qihui.redress.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
