package com.qihui.redress.console;

import com.qihui.redress.account.Actor;
import com.qihui.redress.account.CurrentActor;
import com.qihui.redress.content.PieceContent;
import com.qihui.redress.evidence.EvidencePiece;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.work.Access;
import com.qihui.redress.workflow.work.EvidenceSight;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The files of evidence for the screens of the desk and of merchants, each by who is signed in. */
@Controller
public class EvidenceContent {

    private final CurrentActor current;
    private final Tickets tickets;
    private final EvidenceSight sight;
    private final PieceContent content;

    EvidenceContent(
            CurrentActor current, Tickets tickets, EvidenceSight sight, PieceContent content) {
        this.current = current;
        this.tickets = tickets;
        this.sight = sight;
        this.content = content;
    }

    /** Where a screen finds the file of a piece, as it is shown. */
    public static String address(String number, EvidencePiece piece) {
        return "files/" + number + "/" + piece.pieceNo();
    }

    @GetMapping("/files/{number}/{pieceNo}")
    void file(
            @PathVariable String number,
            @PathVariable int pieceNo,
            @RequestParam(defaultValue = "false") boolean original,
            @RequestParam(defaultValue = "false") boolean download,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Actor reader = current.get();
        Ticket ticket = Access.visible(reader, tickets.byNumber(number));
        EvidencePiece piece = sight.piece(ticket, pieceNo, sight.side(reader));
        if (!original) {
            content.show(piece, download, request, response);
        } else if (reader.kind() == Actor.Kind.MERCHANT) {
            throw new AccessDeniedException("a merchant sees what is shown");
        } else {
            content.original(piece, download, request, response);
        }
    }

    @ExceptionHandler(NotFound.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    void nothingThere() {}
}
