package com.qihui.redress.submission.form;

import com.qihui.redress.escalation.Body;
import org.springframework.stereotype.Component;

/** A court in the small-claims procedure, by 民事诉讼法 articles 165 to 169. */
@Component
class SmallClaims implements Lawsuit {

    @Override
    public Body body() {
        return Body.SMALL_CLAIMS;
    }
}
