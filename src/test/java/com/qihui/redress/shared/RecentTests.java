package com.qihui.redress.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.TravellingClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

class RecentTests {

    private final TravellingClock clock = new TravellingClock();
    private final Map<String, String> elsewhere = new HashMap<>();
    private final Recent<String, String> recent = new Recent<>(clock, 100);

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    void keepsForASecondWhatAnotherNodeHasChanged() {
        elsewhere.put("token", "before");
        assertThat(seen()).contains("before");

        elsewhere.put("token", "after");
        assertThat(seen()).contains("before");
        clock.travel(Duration.ofSeconds(1));
        assertThat(seen()).contains("after");
    }

    @Test
    void asksAgainForWhatWasNotThere() {
        assertThat(seen()).isEmpty();

        elsewhere.put("token", "new");

        assertThat(seen()).contains("new");
    }

    @Test
    void forgetsAtOnceWhatThisNodeChanges() {
        elsewhere.put("token", "before");
        seen();

        elsewhere.put("token", "after");
        recent.changed();

        assertThat(seen()).contains("after");
    }

    @Test
    void forgetsAgainWhenTheTransactionThatChangedItEnds() {
        TransactionSynchronizationManager.initSynchronization();
        try {
            recent.changed();
            elsewhere.put("token", "of a transaction that is rolled back");
            seen();

            elsewhere.put("token", "before");
            TransactionSynchronizationUtils.triggerAfterCompletion(
                    TransactionSynchronization.STATUS_ROLLED_BACK);
        } finally {
            TransactionSynchronizationManager.clearSynchronization();
        }

        assertThat(seen()).contains("before");
    }

    private Optional<String> seen() {
        return recent.get("token", key -> Optional.ofNullable(elsewhere.get(key)));
    }
}
