package com.qihui.redress.escalation.inquiry;

import com.qihui.redress.escalation.Body;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An inquiry as it was entered; nothing changes it.
 *
 * @param number of the complaint it is about
 * @param answerDueOn the last day the body gives; null where it gives none
 */
public record Inquiry(
        long id,
        String number,
        Body body,
        String caseNo,
        String orderNo,
        LocalDate receivedOn,
        @Nullable LocalDate answerDueOn,
        Means means,
        String enteredBy,
        Instant enteredAt) {}
