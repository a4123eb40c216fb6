package com.qihui.redress.probe.circle;

import com.qihui.redress.probe.circle.egg.Egg;

/** Lays what it hatched from: a circle of two packages, which the rule has to refuse. */
public record Hen(Egg egg) {}
