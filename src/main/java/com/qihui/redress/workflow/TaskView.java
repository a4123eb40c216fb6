package com.qihui.redress.workflow;

import java.util.List;

/**
 * An open task and how it can end.
 *
 * @param workable whether the reader may do it
 */
public record TaskView(WorkRow row, List<Outcome> outcomes, boolean workable) {}
