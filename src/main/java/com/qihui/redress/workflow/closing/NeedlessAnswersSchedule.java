package com.qihui.redress.workflow.closing;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for complaints that wait for nothing any more; tests look when they choose. */
@Component
@ConditionalOnProperty(name = "redress.schedules", matchIfMissing = true)
class NeedlessAnswersSchedule {

    private final NeedlessAnswers answers;

    NeedlessAnswersSchedule(NeedlessAnswers answers) {
        this.answers = answers;
    }

    @Scheduled(fixedDelay = 5000)
    void look() {
        answers.act();
    }
}
