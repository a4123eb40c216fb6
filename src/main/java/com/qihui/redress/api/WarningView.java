package com.qihui.redress.api;

import com.qihui.redress.answering.Concern;
import com.qihui.redress.answering.Warning;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What somebody should look at in an answer.
 *
 * @param words of the answer that it is about; empty where something is missing
 * @param known whether they belong to another complaint
 */
@Schema(name = "AnswerWarning")
public record WarningView(Concern concern, String words, boolean known) {

    public static WarningView of(Warning warning) {
        return new WarningView(warning.concern(), warning.words(), warning.known());
    }
}
