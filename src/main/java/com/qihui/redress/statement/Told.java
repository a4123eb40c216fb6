package com.qihui.redress.statement;

import com.qihui.redress.ticket.TriageReason;
import java.util.List;

/** What a complaint is about as it tells it, and what says so. */
public record Told(Matter matter, List<TriageReason> reasons) {}
