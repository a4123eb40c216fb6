package com.qihui.redress.insight;

import com.qihui.redress.ticket.Category;
import java.time.Duration;

/** How long complaints of a category took to be resolved: half took longer than the median. */
public record CategorySpeed(Category category, long tickets, Duration median) {}
