package com.qihui.redress.escalation;

/** One article of a law, as it is cited. */
public record Article(Law law, int number) {}
