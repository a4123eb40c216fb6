package com.qihui.redress.workflow;

import com.qihui.redress.account.Actor;
import com.qihui.redress.conversation.DirectTalks;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.MessageFile;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.evidence.EvidencePiece;
import com.qihui.redress.evidence.NewPiece;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.ticket.EvidenceKind;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.merchant.MerchantSight;
import com.qihui.redress.workflow.work.Access;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the desk does with a conversation beside speaking in it. */
@Service
public class TalkDesk {

    private final Tickets tickets;
    private final Messages messages;
    private final DirectTalks direct;
    private final CustomerDesk customers;
    private final MerchantSight sight;
    private final MessageSource labels;

    TalkDesk(
            Tickets tickets,
            Messages messages,
            DirectTalks direct,
            CustomerDesk customers,
            MerchantSight sight,
            MessageSource labels) {
        this.tickets = tickets;
        this.messages = messages;
        this.direct = direct;
        this.customers = customers;
        this.sight = sight;
        this.labels = labels;
    }

    /**
     * Lets complainant and merchant write to each other, or no longer.
     *
     * @throws AccessDeniedException for everybody but agents and managers
     * @throws Conflict when there is nobody to talk to, or the complaint is closed
     */
    @Transactional
    public void allowDirect(String number, boolean allowed, Actor by) {
        direct.allow(open(number, by), allowed, by);
    }

    /**
     * Makes a file that came with a message a piece of evidence, hash and all, once.
     *
     * @throws AccessDeniedException for everybody but agents and managers
     * @throws NotFound when there is no such file
     * @throws Conflict when it is evidence already, or came with an internal note: evidence is read
     *     by both parties, a note by neither
     */
    @Transactional
    public EvidencePiece takeAsEvidence(String number, long messageId, int fileNo, Actor by) {
        Ticket ticket = open(number, by);
        Message message = messages.one(ticket.id(), messageId, by);
        MessageFile file = file(message, fileNo);
        if (message.thread() == MessageThread.INTERNAL) {
            throw new Conflict("note_is_internal", ticket.version());
        }
        if (file.pieceNo() != null) {
            throw new Conflict("evidence_already", ticket.version());
        }
        EvidencePiece piece =
                customers.addEvidence(ticket, List.of(piece(message, file)), by).get(0);
        messages.becameEvidence(message, file, piece.pieceNo());
        return piece;
    }

    private NewPiece piece(Message message, MessageFile file) {
        FileComplaint.Piece said =
                new FileComplaint.Piece(
                        EvidenceKind.OTHER, null, origin(message), file.name(), null, Map.of());
        return NewPiece.withFile(said, file.file(), file.name());
    }

    /** In the desk's language, as everything else that is said of a piece. */
    private String origin(Message message) {
        String who =
                message.isByComplainant()
                        ? "complainant"
                        : message.isByDesk() ? "desk" : "merchant";
        return Objects.requireNonNull(
                labels.getMessage("evidence.from_message." + who, null, Locale.SIMPLIFIED_CHINESE));
    }

    /**
     * One that came with a message its reader may see; a merchant sees its name only where that
     * tells nothing of who complains.
     *
     * @throws NotFound as if there were none, for everybody else
     */
    @Transactional(readOnly = true)
    public MessageFile file(Ticket ticket, long messageId, int fileNo, Actor reader) {
        Access.visible(reader, ticket);
        Message message = messages.one(ticket.id(), messageId, reader);
        return file(
                reader.kind() == Actor.Kind.MERCHANT
                        ? message.discreet(sight.discretion(ticket))
                        : message,
                fileNo);
    }

    private static MessageFile file(Message message, int fileNo) {
        return message.files().stream()
                .filter(one -> one.fileNo() == fileNo)
                .findFirst()
                .orElseThrow(() -> new NotFound("file of message", fileNo));
    }

    private Ticket open(String number, Actor by) {
        Access.visible(by, tickets.byNumber(number));
        if (by.kind() != Actor.Kind.AGENT && by.kind() != Actor.Kind.MANAGER) {
            throw new AccessDeniedException(by.kind() + " does not lead a conversation");
        }
        return tickets.lock(number);
    }
}
