package com.qihui.redress.api.complaint;

import com.qihui.redress.account.Actor;
import com.qihui.redress.account.CurrentActor;
import com.qihui.redress.api.Items;
import com.qihui.redress.submission.Made;
import com.qihui.redress.submission.Submissions;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.work.Access;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Dossiers that were made for outside bodies, as they were made. */
@RestController
@PreAuthorize("hasAuthority('SCOPE_complaints:read')")
@Tag(name = "complaints")
class MadeDossiersController {

    private final CurrentActor current;
    private final Tickets tickets;
    private final Submissions submissions;

    MadeDossiersController(CurrentActor current, Tickets tickets, Submissions submissions) {
        this.current = current;
        this.tickets = tickets;
        this.submissions = submissions;
    }

    @GetMapping("/api/v1/complaints/{number}/dossiers")
    @Operation(summary = "Dossiers made for outside bodies, the newest first; not for merchants")
    Items<MadeDossierView> made(@PathVariable String number) {
        Actor reader = current.get();
        List<Made> made = submissions.of(visible(number, reader), reader);
        return new Items<>(made.stream().map(one -> MadeDossierView.of(one)).toList());
    }

    @GetMapping("/api/v1/complaints/{number}/dossiers/{id}")
    @Operation(summary = "One of them, byte for byte as it was made")
    void one(
            @PathVariable String number,
            @PathVariable long id,
            @RequestParam(defaultValue = "ZIP") Made.Copy format,
            HttpServletResponse response)
            throws IOException {
        Actor reader = current.get();
        Ticket ticket = visible(number, reader);
        Made made = submissions.byId(ticket, id, reader);
        DossierController.name(
                response, format.mediaType(), made.fileName(ticket.number(), format));
        submissions.write(made, format, response.getOutputStream());
    }

    private Ticket visible(String number, Actor reader) {
        return Access.visible(reader, tickets.byNumber(number));
    }
}
