package com.qihui.redress.escalation;

import java.util.List;

/**
 * Where a complaint may go outside.
 *
 * @param basis the articles that say so
 * @param rule the row of {@code escalation-channel.dmn} that fired
 */
public record Route(Body primary, List<Body> acceptable, String basis, String rule) {}
