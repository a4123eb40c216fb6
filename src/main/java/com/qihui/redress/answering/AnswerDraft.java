package com.qihui.redress.answering;

import com.qihui.redress.conversation.MessageThread;
import java.time.Instant;

/**
 * What somebody has begun to write and not sent (E15).
 *
 * @param deeds what is to be done along with it
 * @param lastSeen the last message of the thread they knew when they began; 0 for none
 */
public record AnswerDraft(
        MessageThread thread, String text, Deeds deeds, long lastSeen, Instant savedAt) {}
