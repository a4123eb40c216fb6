package com.qihui.redress.probe.circle.egg;

import com.qihui.redress.probe.circle.Hen;

/** Hatches what laid it. */
public record Egg(Hen hen) {}
