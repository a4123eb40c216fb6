package com.qihui.redress.remedy;

/** All that the order system was to be told for a remedy has ended, in whatever way. */
public record RemedyConcluded(long remedyId) {}
