package com.qihui.redress.console;

import com.qihui.redress.account.CurrentActor;
import com.qihui.redress.content.FileDelivery;
import com.qihui.redress.conversation.MessageFile;
import com.qihui.redress.evidence.EvidenceFiles;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.TalkDesk;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The files that came with messages, for the screens of the desk and of merchants. */
@Controller
class MessageContent {

    private final CurrentActor current;
    private final Tickets tickets;
    private final TalkDesk talk;
    private final EvidenceFiles files;
    private final FileDelivery delivery;

    MessageContent(
            CurrentActor current,
            Tickets tickets,
            TalkDesk talk,
            EvidenceFiles files,
            FileDelivery delivery) {
        this.current = current;
        this.tickets = tickets;
        this.talk = talk;
        this.files = files;
        this.delivery = delivery;
    }

    /** As it is shown, to whoever may read what it came with. */
    @GetMapping("/files/{number}/messages/{messageId}/{fileNo}")
    void file(
            @PathVariable String number,
            @PathVariable long messageId,
            @PathVariable int fileNo,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        MessageFile file = talk.file(tickets.byNumber(number), messageId, fileNo, current.get());
        delivery.send(files.shown(file.file().sha256()), file.saveAs(), false, request, response);
    }

    @ExceptionHandler(NotFound.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    void nothingThere() {}
}
