package com.qihui.redress.answering;

import java.time.Instant;
import java.util.Map;

/**
 * What somebody has begun to write into the form of a task (E15).
 *
 * @param outcome how they were about to end it
 * @param texts by the names of the fields; none is blank
 * @param lastSeen the last message to the complainant they knew when they began; 0 for none
 */
public record TaskDraft(String outcome, Map<String, String> texts, long lastSeen, Instant savedAt) {

    public TaskDraft {
        texts = Map.copyOf(texts);
    }
}
