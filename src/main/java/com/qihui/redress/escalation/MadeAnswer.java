package com.qihui.redress.escalation;

import java.time.Instant;

/** The platform's answer to a body, as a dossier that was made of it. */
public record MadeAnswer(Body body, Instant madeAt) {}
