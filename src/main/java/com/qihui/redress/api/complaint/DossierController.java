package com.qihui.redress.api.complaint;

import com.qihui.redress.account.Actor;
import com.qihui.redress.account.CurrentActor;
import com.qihui.redress.dossier.Dossier;
import com.qihui.redress.dossier.Dossiers;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.work.Access;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands out a complaint's evidence bundle. */
@RestController
@PreAuthorize("hasAuthority('SCOPE_complaints:read')")
@Tag(name = "complaints")
class DossierController {

    static final String ZIP = "application/zip";

    private final CurrentActor current;
    private final Tickets tickets;
    private final Dossiers dossiers;

    DossierController(CurrentActor current, Tickets tickets, Dossiers dossiers) {
        this.current = current;
        this.tickets = tickets;
        this.dossiers = dossiers;
    }

    @GetMapping("/api/v1/complaints/{number}/dossier")
    @Operation(
            summary = "The evidence bundle, which anyone can verify; not for merchants",
            description =
                    "A ZIP with an index, every piece as it came, the chain of the journal and a"
                            + " program that verifies it. The same state gives the same bytes.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
    void dossier(@PathVariable String number, HttpServletResponse response) throws IOException {
        Actor reader = current.get();
        Ticket ticket = Access.visible(reader, tickets.byNumber(number));
        Dossier dossier = dossiers.of(ticket.number(), reader);
        response.setContentType(ZIP);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(dossier.fileName()).build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        dossier.writeTo(response.getOutputStream());
    }
}
