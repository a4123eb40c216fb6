package com.qihui.redress.workflow.remedy;

import com.qihui.redress.remedy.RemedyLine;
import com.qihui.redress.workflow.work.WorkRow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A remedy that waits for the reader's word.
 *
 * @param lines its parts
 * @param level who must approve, by {@code approval.dmn}
 * @param proposedBy whose proposal it is
 * @param orderedAt since when it waits
 * @param approvedBy who did already, where two have to
 */
public record WaitingApproval(
        WorkRow work,
        List<RemedyLine> lines,
        String level,
        String proposedBy,
        Instant orderedAt,
        @Nullable String approvedBy) {}
