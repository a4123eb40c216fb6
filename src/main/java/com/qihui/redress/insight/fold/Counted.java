package com.qihui.redress.insight.fold;

import java.util.Map;

/** What there is to count of some tickets: facts by their id, open tickets by theirs. */
record Counted(Map<Long, Fact> facts, Map<Long, OpenTicket> open) {}
