package com.qihui.redress.console.dossier;

import com.qihui.redress.console.Moments;
import com.qihui.redress.escalation.Body;
import com.qihui.redress.submission.Paper;
import java.util.concurrent.Executor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Opens the dossiers of a complaint over whatever screen shows it. */
@Component
public class SubmissionDialogs {

    private final SubmissionDesk desk;
    private final Moments moments;
    private final Executor executor;

    SubmissionDialogs(
            SubmissionDesk desk,
            Moments moments,
            @Qualifier("applicationTaskExecutor") Executor executor) {
        this.desk = desk;
        this.moments = moments;
        this.executor = executor;
    }

    /** With the platform's answer to that body in front. */
    public void openAnswer(String number, Body body) {
        SubmissionDialog dialog = new SubmissionDialog(number, desk, moments, executor);
        dialog.choose(new Paper(Paper.Kind.ANSWER, body));
        dialog.open();
    }

    public void open(String number) {
        new SubmissionDialog(number, desk, moments, executor).open();
    }
}
