package com.qihui.redress.ticket;

import java.util.List;

/**
 * What closing waits for, asked of whichever module knows of it. All that answer are asked at every
 * closing, whoever closes.
 */
public interface ClosingCondition {

    /** None when nothing of this kind is open. */
    List<OpenMatter> open(Ticket ticket);
}
