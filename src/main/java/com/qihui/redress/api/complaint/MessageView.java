package com.qihui.redress.api.complaint;

import com.qihui.redress.api.DeskTime;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.MessageFile;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.mail.out.Delivery;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something said about a complaint.
 *
 * @param corrects the message this one puts right
 * @param delivery how far it got, for the desk; null of notes and of what came to the desk
 */
@Schema(name = "Message")
record MessageView(
        long id,
        MessageThread thread,
        String sender,
        String senderKind,
        @Nullable String agentNo,
        String channel,
        String body,
        @DeskTime Instant sentAt,
        @Nullable Long corrects,
        List<FileView> files,
        @Nullable DeliveryView delivery) {

    /**
     * A file that came with it.
     *
     * @param evidenceNo of the piece of evidence it became
     */
    @Schema(name = "MessageFile")
    record FileView(
            int id,
            String name,
            String mediaType,
            long size,
            String sha256,
            @Nullable Integer evidenceNo) {}

    @Schema(name = "MessageDelivery")
    record DeliveryView(Delivery.State state, @Nullable @DeskTime Instant at) {}

    static MessageView of(Message message) {
        return of(message, null);
    }

    static MessageView of(Message message, @Nullable Delivery delivery) {
        return new MessageView(
                message.id(),
                message.thread(),
                message.sender(),
                message.senderKind(),
                message.agentNo(),
                message.channel(),
                message.body(),
                message.sentAt(),
                message.corrects(),
                message.files().stream().map(MessageView::file).toList(),
                delivery == null ? null : new DeliveryView(delivery.state(), delivery.at()));
    }

    private static FileView file(MessageFile file) {
        return new FileView(
                file.fileNo(),
                file.saveAs(),
                file.file().mediaType(),
                file.file().size(),
                file.file().sha256(),
                file.pieceNo());
    }
}
