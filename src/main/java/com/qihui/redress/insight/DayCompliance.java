package com.qihui.redress.insight;

import com.qihui.redress.sla.ClockKind;
import java.time.LocalDate;

/** The clocks of one kind that were met or ran out on one day, in the desk's own zone. */
public record DayCompliance(LocalDate day, ClockKind kind, Compliance compliance) {}
