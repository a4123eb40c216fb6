package com.qihui.redress.api.complaint;

import com.qihui.redress.account.Actor;
import com.qihui.redress.account.CurrentActor;
import com.qihui.redress.dossier.Dossier;
import com.qihui.redress.dossier.Dossiers;
import com.qihui.redress.escalation.Body;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.submission.Made;
import com.qihui.redress.submission.Paper;
import com.qihui.redress.submission.Submissions;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.work.Access;
import com.qihui.redress.workflow.work.EvidenceSight;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hands out a complaint's evidence bundle. */
@RestController
@PreAuthorize("hasAuthority('SCOPE_complaints:read')")
@Tag(name = "complaints")
class DossierController {

    static final String ZIP = "application/zip";

    private final CurrentActor current;
    private final Tickets tickets;
    private final EvidenceSight sight;
    private final Dossiers dossiers;
    private final Submissions submissions;

    DossierController(
            CurrentActor current,
            Tickets tickets,
            EvidenceSight sight,
            Dossiers dossiers,
            Submissions submissions) {
        this.current = current;
        this.tickets = tickets;
        this.sight = sight;
        this.dossiers = dossiers;
        this.submissions = submissions;
    }

    @GetMapping("/api/v1/complaints/{number}/dossier")
    @Operation(
            summary = "The evidence bundle, which anyone can verify; not for merchants",
            description =
                    "A ZIP with an index, every piece as it came, the chain of the journal and a"
                            + " program that verifies it. With a body, that body's form filled in as"
                            + " PDF and DOCX besides; such a dossier is kept as it was made, and told"
                            + " of in the timeline. The same state gives the same bytes. What is made"
                            + " for the complainant has no recordings of talks with others.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
    void dossier(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable Body body,
            @RequestParam(defaultValue = "COMPLAINT") Paper.Kind paper,
            @RequestParam(defaultValue = "ZIP") Made.Copy format,
            HttpServletResponse response)
            throws IOException {
        Actor reader = current.get();
        Ticket ticket = Access.visible(reader, tickets.byNumber(number));
        if (body == null) {
            Dossier dossier = dossiers.of(ticket.number(), sight.side(reader));
            name(response, ZIP, dossier.fileName());
            dossier.writeTo(response.getOutputStream());
            return;
        }
        if (!submissions.bodies().contains(body)) {
            throw RuleViolation.of("body", "no_form");
        }
        Made made = submissions.make(ticket.number(), new Paper(paper, body), reader);
        name(response, format.mediaType(), made.fileName(ticket.number(), format));
        submissions.write(made, format, response.getOutputStream());
    }

    /** What is handed out is nobody else's. */
    static void name(HttpServletResponse response, String mediaType, String fileName) {
        response.setContentType(mediaType);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(fileName).build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
