package com.qihui.redress.portal.status;

import com.qihui.redress.account.Actor;
import com.qihui.redress.escalation.Body;
import com.qihui.redress.portal.FormTokens;
import com.qihui.redress.portal.PortalText;
import com.qihui.redress.portal.PortalWords;
import com.qihui.redress.portal.Throttle;
import com.qihui.redress.shared.FieldError;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.submission.Made;
import com.qihui.redress.submission.Paper;
import com.qihui.redress.submission.Submissions;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.outside.OutsideDesk;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A complainant's papers for outside bodies, by their secret link (R30, R41). */
@Controller
class DossiersController {

    private final LinkDoor door;
    private final OutsideDesk outside;
    private final Submissions submissions;
    private final FormTokens tokens;
    private final PortalWords words;
    private final Throttle throttle;

    DossiersController(
            LinkDoor door,
            OutsideDesk outside,
            Submissions submissions,
            FormTokens tokens,
            PortalWords words,
            Throttle throttle) {
        this.door = door;
        this.outside = outside;
        this.submissions = submissions;
        this.tokens = tokens;
        this.words = words;
        this.throttle = throttle;
    }

    /** One that was made, as the page lists it. */
    record Listed(long id, Body body, String at) {}

    @GetMapping("/c/{number}/{secret}/dossiers")
    String show(
            @PathVariable String number,
            @PathVariable String secret,
            @RequestParam(required = false) boolean done,
            Model page,
            Locale language,
            HttpServletRequest request) {
        Ticket ticket = door.open(number, secret, request);
        page.addAttribute("done", done);
        return fill(page, ticket, secret, language);
    }

    @PostMapping("/c/{number}/{secret}/dossiers")
    String make(
            @PathVariable String number,
            @PathVariable String secret,
            Model page,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        throttle.count(Throttle.Kind.POST, request);
        Ticket ticket = door.open(number, secret, request);
        String form = PortalText.clean(request.getParameter("form"), 80);
        if (tokens.check(form, secret) == FormTokens.Verdict.STRANGE) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            page.addAttribute("mistake", words.error(FieldError.of("", "form_old"), language));
            return fill(page, ticket, secret, language);
        }
        Body body = fitting(ticket, PortalText.clean(request.getParameter("body"), 40));
        submissions.make(ticket.number(), Paper.complaint(body), Actor.COMPLAINANT);
        return "redirect:/c/" + number + "/" + secret + "/dossiers?done=true";
    }

    @GetMapping("/c/{number}/{secret}/dossiers/{id}")
    void save(
            @PathVariable String number,
            @PathVariable String secret,
            @PathVariable long id,
            @RequestParam(defaultValue = "ZIP") Made.Copy format,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Ticket ticket = door.open(number, secret, request);
        Made made = submissions.byId(ticket, id, Actor.COMPLAINANT);
        response.setContentType(format.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(made.fileName(ticket.number(), format))
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        submissions.write(made, format, response.getOutputStream());
    }

    private String fill(Model page, Ticket ticket, String secret, Locale language) {
        List<Paper> papers = bodies(ticket).stream().map(Paper::complaint).toList();
        page.addAttribute("number", ticket.number());
        page.addAttribute("address", "/c/" + ticket.number() + "/" + secret);
        page.addAttribute("form", tokens.issue(secret));
        page.addAttribute("copies", Made.Copy.values());
        page.addAttribute(
                "prospects",
                papers.isEmpty()
                        ? List.of()
                        : submissions.prospects(ticket.number(), papers, Actor.COMPLAINANT));
        page.addAttribute(
                "made",
                submissions.of(ticket, Actor.COMPLAINANT).stream()
                        .map(
                                one ->
                                        new Listed(
                                                one.id(),
                                                one.paper().body(),
                                                words.at(one.madeAt(), language)))
                        .toList());
        return "portal/dossiers";
    }

    private List<Body> bodies(Ticket ticket) {
        return outside.fitting(ticket).stream().filter(submissions.bodies()::contains).toList();
    }

    /** Only what is offered; the others are for the desk to choose. */
    private Body fitting(Ticket ticket, String chosen) {
        return bodies(ticket).stream()
                .filter(body -> body.name().equals(chosen))
                .findFirst()
                .orElseThrow(() -> new NotFound("body", chosen));
    }
}
