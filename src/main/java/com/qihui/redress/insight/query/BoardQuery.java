package com.qihui.redress.insight.query;

/**
 * What a board is to show.
 *
 * @param by what the figures of the period are told apart by
 */
public record BoardQuery(BoardFilter filter, Period period, Grain grain, Dimension by) {}
