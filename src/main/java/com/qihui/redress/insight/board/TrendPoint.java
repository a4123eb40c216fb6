package com.qihui.redress.insight.board;

import java.time.LocalDate;

/**
 * One point of a trend.
 *
 * @param first its first day within the period
 * @param last its last day within the period
 */
public record TrendPoint(LocalDate first, LocalDate last, Levels levels) {}
