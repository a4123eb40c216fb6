package com.qihui.redress.workflow;

import com.qihui.redress.workflow.task.Outcome;
import com.qihui.redress.workflow.work.Reviewers;
import com.qihui.redress.workflow.work.WorkRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An open task and how it can end.
 *
 * @param workable whether the reader may do it
 * @param bar why not, though others of their role may; null where nothing bars them
 */
public record TaskView(
        WorkRow row, List<Outcome> outcomes, boolean workable, Reviewers.@Nullable Bar bar) {}
