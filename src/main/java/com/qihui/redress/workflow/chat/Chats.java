package com.qihui.redress.workflow.chat;

import com.qihui.redress.account.Actor;
import com.qihui.redress.conversation.Transcripts;
import com.qihui.redress.conversation.pledge.PledgeReader;
import com.qihui.redress.evidence.NewPiece;
import com.qihui.redress.ticket.ChatLine;
import com.qihui.redress.ticket.ChatLine.Speaker;
import com.qihui.redress.ticket.EvidenceKind;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.ticket.TriageResult;
import com.qihui.redress.workflow.chat.ChatPowers.Beyond;
import com.qihui.redress.workflow.chat.ChatPowers.Course;
import com.qihui.redress.workflow.clock.Readings;
import com.qihui.redress.workflow.triage.TriageStage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What came in with a chat is kept, whatever becomes of it, and not asked for again (R24). */
@Component
public class Chats {

    private final Transcripts transcripts;
    private final PledgeReader pledges;
    private final Tickets tickets;
    private final TriageStage triage;
    private final Readings readings;

    Chats(
            Transcripts transcripts,
            PledgeReader pledges,
            Tickets tickets,
            TriageStage triage,
            Readings readings) {
        this.transcripts = transcripts;
        this.pledges = pledges;
        this.tickets = tickets;
        this.triage = triage;
        this.readings = readings;
    }

    /** What the complainant gave, and the chat itself as a record of the talk (R13). */
    public List<NewPiece> pieces(FileComplaint filed, List<NewPiece> given, Instant submittedAt) {
        boolean told =
                filed.transcript().isEmpty()
                        || given.stream()
                                .anyMatch(
                                        piece ->
                                                piece.given()
                                                        && piece.said().kind()
                                                                == EvidenceKind
                                                                        .COMMUNICATION_RECORD);
        return told
                ? given
                : Stream.concat(given.stream(), Stream.of(record(filed, submittedAt))).toList();
    }

    private NewPiece record(FileComplaint filed, Instant submittedAt) {
        List<ChatLine> lines = filed.transcript();
        return NewPiece.seenElsewhere(
                new FileComplaint.Piece(
                        EvidenceKind.COMMUNICATION_RECORD,
                        "会话记录",
                        "平台在线客服",
                        "在线会话记录，共 " + lines.size() + " 条，全文见沟通记录",
                        null,
                        Map.of(
                                "problem", said(lines, Speaker.COMPLAINANT).findAny().isPresent(),
                                "reply", replies(lines).findAny().isPresent(),
                                "promisedTime",
                                        replies(lines)
                                                .anyMatch(line -> isPromise(line, submittedAt)))));
    }

    private static Stream<ChatLine> said(List<ChatLine> lines, Speaker who) {
        return lines.stream().filter(line -> line.who() == who);
    }

    private static Stream<ChatLine> replies(List<ChatLine> lines) {
        return said(lines, Speaker.AGENT);
    }

    private boolean isPromise(ChatLine line, Instant submittedAt) {
        Instant at = Objects.requireNonNullElse(line.at(), submittedAt);
        return pledges.read(line.text(), at).dueAt() != null;
    }

    /**
     * To be called before its process starts, so that what was said comes first. What it seems to
     * be is on record though nobody triages it.
     */
    public void begin(Ticket ticket, FileComplaint filed, Course course, Actor by) {
        transcripts.keep(ticket, filed.transcript(), by);
        if (course.isOpen()) {
            TriageResult read = triage.anew(ticket, readings.of(ticket));
            tickets.triage(ticket, read, ticket.status(), Actor.SYSTEM);
        }
        Beyond beyond = course.beyond();
        if (beyond != null) {
            tickets.tell(ticket, "CHAT_EXCEEDED", Actor.SYSTEM, Map.of("beyond", beyond.name()));
        }
    }
}
