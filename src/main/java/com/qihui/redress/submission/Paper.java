package com.qihui.redress.submission;

import com.qihui.redress.escalation.Body;
import com.qihui.redress.submission.form.Case;
import com.qihui.redress.submission.form.Form;
import com.qihui.redress.submission.form.Forms;

/** Which paper for which body. */
public record Paper(Kind kind, Body body) {

    public enum Kind {
        /** The complainant's own form. */
        COMPLAINT,
        /** What the platform answers the body; the desk's alone. */
        ANSWER
    }

    public static Paper complaint(Body body) {
        return new Paper(Kind.COMPLAINT, body);
    }

    Form of(Forms forms, Case one) {
        return kind == Kind.COMPLAINT ? forms.complaint(one, body) : forms.answer(one, body);
    }
}
