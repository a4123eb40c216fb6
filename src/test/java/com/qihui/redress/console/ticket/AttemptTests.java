package com.qihui.redress.console.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.console.Moments;
import com.qihui.redress.triage.TriageWords;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;

@RedressTest
class AttemptTests {

    @Autowired I18NProvider labels;
    @Autowired Moments moments;
    @Autowired TriageWords triage;

    private final List<String> happened = new ArrayList<>();

    @Test
    void aClickIsDoneAgainWhereSomebodyElseWasInItsWayAndItsScreenIsDrawnOnce() {
        Wording wording = new Wording(labels, moments, triage, Locale.SIMPLIFIED_CHINESE);
        Attempt attempt = new Attempt(wording, () -> happened.add("drawn"));

        assertThat(attempt.at(this::inTheWayOnce)).isTrue();

        assertThat(happened).containsExactly("tried", "tried", "drawn");
    }

    private void inTheWayOnce() {
        happened.add("tried");
        if (happened.size() == 1) {
            throw new CannotAcquireLockException("deadlock");
        }
    }
}
