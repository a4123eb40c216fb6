package com.qihui.redress.portal.status;

import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.conversation.PagesRead;
import com.qihui.redress.conversation.SayMessage;
import com.qihui.redress.evidence.EvidenceFiles;
import com.qihui.redress.portal.FormTokens;
import com.qihui.redress.portal.PortalText;
import com.qihui.redress.portal.PortalWords;
import com.qihui.redress.portal.Throttle;
import com.qihui.redress.remedy.RefusalGround;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.FieldError;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.ticket.Channel;
import com.qihui.redress.ticket.EvidenceKind;
import com.qihui.redress.ticket.Ticket;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page behind the secret link, and what can be done there. */
@Controller
class StatusController {

    private static final int REASON = 2_000;

    /** What a page that was just changed says about it. */
    private static final Set<String> DONE =
            Set.of(
                    "message",
                    "direct",
                    "corrected",
                    "directClosed",
                    "files",
                    "accept",
                    "refuse",
                    "reopen",
                    "withdraw",
                    "withdrawRest",
                    "enough",
                    "already",
                    "lapsed");

    private final LinkDoor door;
    private final StatusPages pages;
    private final StatusDesk desk;
    private final PagesRead readings;
    private final EvidenceFiles files;
    private final FormTokens tokens;
    private final PortalWords words;
    private final Throttle throttle;

    StatusController(
            LinkDoor door,
            StatusPages pages,
            StatusDesk desk,
            PagesRead readings,
            EvidenceFiles files,
            FormTokens tokens,
            PortalWords words,
            Throttle throttle) {
        this.door = door;
        this.pages = pages;
        this.desk = desk;
        this.readings = readings;
        this.files = files;
        this.tokens = tokens;
        this.words = words;
        this.throttle = throttle;
    }

    @GetMapping("/c/{number}/{secret}")
    String show(
            @PathVariable String number,
            @PathVariable String secret,
            @RequestParam(required = false) @Nullable String done,
            Model page,
            Locale language,
            HttpServletRequest request) {
        Ticket ticket = door.open(number, secret, request);
        if (done != null && DONE.contains(done)) {
            page.addAttribute("done", done);
        }
        String view = fill(page, ticket, secret, language);
        if (isReader(request) && page.getAttribute("status") instanceof StatusPage shown) {
            readings.seen(ticket.id(), PagesRead.Reader.COMPLAINANT, shown.lastSaid());
        }
        return view;
    }

    /** A browser that fetches what somebody might open next has shown nobody anything. */
    private static boolean isReader(HttpServletRequest request) {
        String purpose = request.getHeader("Sec-Purpose") + request.getHeader("Purpose");
        return request.getMethod().equals("GET") && !purpose.contains("prefetch");
    }

    @PostMapping("/c/{number}/{secret}")
    String act(
            @PathVariable String number,
            @PathVariable String secret,
            Model page,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        throttle.count(Throttle.Kind.POST, request);
        Ticket ticket = door.open(number, secret, request);
        String go = text(request, "go", 20);
        FieldError wrong = wrong(go, secret, request);
        if (wrong != null) {
            String text = words.error(wrong, language);
            page.addAttribute("errors", Map.of(wrong.field(), text));
            page.addAttribute("body", text(request, "body", Messages.LIMIT + 1));
            page.addAttribute("reason", text(request, "reason", REASON + 1));
            page.addAttribute("ground", ground(request));
            page.addAttribute("tried", go);
            response.setStatus(refuse(page, text, wrong.field()));
            return fill(page, ticket, secret, language);
        }
        return "redirect:/c/" + number + "/" + secret + "?done=" + done(go, number, request);
    }

    /**
     * The page tells of one mistake at its top, with a way to where it was made.
     *
     * @return the status of such an answer
     */
    int refuse(Model page, String mistake, String place) {
        page.addAttribute("mistake", mistake);
        page.addAttribute("mistakeAt", place);
        return HttpStatus.UNPROCESSABLE_ENTITY.value();
    }

    private String done(String go, String number, HttpServletRequest request) {
        try {
            switch (go) {
                case "message" -> desk.write(number, said(request));
                case "accept" -> desk.accept(number);
                case "refuse" ->
                        desk.refuse(number, ground(request), text(request, "reason", REASON));
                case "withdraw" -> desk.withdraw(number, text(request, "reason", REASON));
                case "withdrawRest" -> desk.withdrawRest(number, text(request, "reason", REASON));
                case "reopen" -> desk.reopen(number, text(request, "reason", REASON));
                case "enough" -> desk.nothingMore(number);
                default -> throw new NotFound("action", go);
            }
            return go;
        } catch (Conflict already) {
            return already.code().equals("reopening_lapsed") ? "lapsed" : "already";
        }
    }

    private static SayMessage said(HttpServletRequest request) {
        return SayMessage.of(
                MessageThread.COMPLAINANT,
                Channel.TICKET.name(),
                text(request, "body", Messages.LIMIT));
    }

    private @Nullable FieldError wrong(String go, String secret, HttpServletRequest request) {
        if (tokens.check(text(request, "form", 80), secret) == FormTokens.Verdict.STRANGE) {
            return FieldError.of("", "form_old");
        }
        return switch (go) {
            case "message" -> missing("body", Messages.LIMIT, request);
            case "refuse" -> unexplained(request);
            case "reopen", "withdraw", "withdrawRest" -> missing("reason", REASON, request);
            default -> null;
        };
    }

    /** A ground that speaks for itself needs no words. */
    private static @Nullable FieldError unexplained(HttpServletRequest request) {
        FieldError wrong = missing("reason", REASON, request);
        RefusalGround ground = ground(request);
        boolean chosen = ground != null && !ground.needsWords();
        return wrong != null && wrong.code().equals("required") && chosen ? null : wrong;
    }

    private static @Nullable RefusalGround ground(HttpServletRequest request) {
        String chosen = request.getParameter("ground");
        return Arrays.stream(RefusalGround.values())
                .filter(ground -> ground.name().equals(chosen))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable FieldError missing(String field, int limit, HttpServletRequest sent) {
        String text = text(sent, field, limit + 1);
        if (text.isEmpty()) {
            return FieldError.of(field, "required");
        }
        return text.codePointCount(0, text.length()) > limit
                ? FieldError.of(field, "too_long", limit)
                : null;
    }

    String fill(Model page, Ticket ticket, String secret, Locale language) {
        page.addAttribute("status", pages.of(ticket, language));
        page.addAttribute("form", tokens.issue(secret));
        page.addAttribute("address", "/c/" + ticket.number() + "/" + secret);
        page.addAttribute("limits", files.limits());
        page.addAttribute("kinds", EvidenceKind.values());
        page.addAttribute("grounds", RefusalGround.values());
        return "portal/status";
    }

    private static String text(HttpServletRequest request, String name, int limit) {
        return PortalText.clean(request.getParameter(name), limit).strip();
    }
}
