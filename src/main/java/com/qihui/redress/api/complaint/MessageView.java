package com.qihui.redress.api.complaint;

import com.qihui.redress.api.DeskTime;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.MessageThread;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something said about a complaint. */
@Schema(name = "Message")
record MessageView(
        long id,
        MessageThread thread,
        String sender,
        String senderKind,
        @Nullable String agentNo,
        String channel,
        String body,
        @DeskTime Instant sentAt) {

    static MessageView of(Message message) {
        return new MessageView(
                message.id(),
                message.thread(),
                message.sender(),
                message.senderKind(),
                message.agentNo(),
                message.channel(),
                message.body(),
                message.sentAt());
    }
}
