package com.qihui.redress.api.complaint;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.qihui.redress.api.WarningView;
import com.qihui.redress.workflow.AnswerDesk.Sent;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * What was just said.
 *
 * @param warnings what somebody of the desk should have looked at; empty for everybody else
 */
@Schema(name = "SaidMessage")
record SaidView(@JsonUnwrapped MessageView message, List<WarningView> warnings) {

    static SaidView of(Sent sent) {
        return new SaidView(
                MessageView.of(sent.message()),
                sent.warnings().stream().map(WarningView::of).toList());
    }
}
