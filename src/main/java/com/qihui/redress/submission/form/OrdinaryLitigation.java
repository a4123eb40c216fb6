package com.qihui.redress.submission.form;

import com.qihui.redress.escalation.Body;
import org.springframework.stereotype.Component;

/** A court in the ordinary or summary procedure of 民事诉讼法. */
@Component
class OrdinaryLitigation implements Lawsuit {

    @Override
    public Body body() {
        return Body.ORDINARY_LITIGATION;
    }
}
