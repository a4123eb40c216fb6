package com.qihui.redress.console.dossier;

import com.qihui.redress.console.Moments;
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

    public void open(String number) {
        new SubmissionDialog(number, desk, moments, executor).open();
    }
}
