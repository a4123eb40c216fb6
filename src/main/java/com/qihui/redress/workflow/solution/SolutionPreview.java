package com.qihui.redress.workflow.solution;

import com.qihui.redress.shared.FieldError;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a solution comes to while it is still being written.
 *
 * @param totalYuan of the parts that have an amount, or null when no money moves
 * @param approval who would have to approve that, by {@code approval.dmn}
 * @param errors what is wrong so far, by field
 */
public record SolutionPreview(
        @Nullable BigDecimal totalYuan, String approval, List<FieldError> errors) {}
