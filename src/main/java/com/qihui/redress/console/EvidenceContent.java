package com.qihui.redress.console;

import com.qihui.redress.account.Actor;
import com.qihui.redress.account.CurrentActor;
import com.qihui.redress.content.PieceContent;
import com.qihui.redress.evidence.Evidence;
import com.qihui.redress.evidence.EvidencePiece;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.merchant.MerchantSight;
import com.qihui.redress.workflow.work.Access;
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
    private final Evidence evidence;
    private final PieceContent content;
    private final MerchantSight sight;

    EvidenceContent(
            CurrentActor current,
            Tickets tickets,
            Evidence evidence,
            PieceContent content,
            MerchantSight sight) {
        this.current = current;
        this.tickets = tickets;
        this.evidence = evidence;
        this.content = content;
        this.sight = sight;
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
        EvidencePiece piece = evidence.piece(ticket.id(), pieceNo);
        boolean merchant = reader.kind() == Actor.Kind.MERCHANT;
        if (!original) {
            EvidencePiece told = merchant ? piece.discreet(sight.discretion(ticket)) : piece;
            content.show(told, download, request, response);
        } else if (merchant) {
            throw new AccessDeniedException("a merchant sees what is shown");
        } else {
            content.original(piece, download, request, response);
        }
    }

    @ExceptionHandler(NotFound.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    void nothingThere() {}
}
