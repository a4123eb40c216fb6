package com.qihui.redress.insight;

import java.util.List;

/** How teams and merchants did, worst first. */
public record Standings(List<Standing> teams, List<Standing> merchants) {}
