package com.qihui.redress.escalation;

import java.util.List;

/**
 * What the table says of a complaint's kind, whatever bars there are.
 *
 * @param basis the articles that say so
 * @param rule the row of {@code escalation-channel.dmn} that fired
 */
public record Preference(Body primary, List<Body> acceptable, String basis, String rule) {}
