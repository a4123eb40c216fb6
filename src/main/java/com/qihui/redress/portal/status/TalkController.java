package com.qihui.redress.portal.status;

import com.qihui.redress.account.Actor;
import com.qihui.redress.content.FileDelivery;
import com.qihui.redress.content.Upload;
import com.qihui.redress.conversation.Enclosure;
import com.qihui.redress.conversation.MessageFile;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.conversation.SayMessage;
import com.qihui.redress.evidence.Evidence;
import com.qihui.redress.evidence.EvidenceFiles;
import com.qihui.redress.evidence.RefusedFile;
import com.qihui.redress.portal.FileForms;
import com.qihui.redress.portal.FormTokens;
import com.qihui.redress.portal.PortalText;
import com.qihui.redress.portal.PortalWords;
import com.qihui.redress.portal.Throttle;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.FieldError;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.ticket.Channel;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.TalkDesk;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * What complainants write by their secret link, with files, to the desk or, where it lets them, to
 * the merchant; and the files that came with what they may read.
 */
@Controller
class TalkController {

    private final LinkDoor door;
    private final StatusDesk desk;
    private final StatusController status;
    private final TalkDesk talk;
    private final Evidence evidence;
    private final EvidenceFiles files;
    private final FileForms forms;
    private final FileDelivery delivery;
    private final FormTokens tokens;
    private final PortalWords words;
    private final Throttle throttle;

    TalkController(
            LinkDoor door,
            StatusDesk desk,
            StatusController status,
            TalkDesk talk,
            Evidence evidence,
            EvidenceFiles files,
            FileForms forms,
            FileDelivery delivery,
            FormTokens tokens,
            PortalWords words,
            Throttle throttle) {
        this.door = door;
        this.desk = desk;
        this.status = status;
        this.talk = talk;
        this.evidence = evidence;
        this.files = files;
        this.forms = forms;
        this.delivery = delivery;
        this.tokens = tokens;
        this.words = words;
        this.throttle = throttle;
    }

    /** Where a page that told of a refusal was loaded anew. */
    @GetMapping("/c/{number}/{secret}/messages")
    String back(@PathVariable String number, @PathVariable String secret) {
        return "redirect:/c/" + number + "/" + secret;
    }

    @PostMapping("/c/{number}/{secret}/messages")
    String say(
            @PathVariable String number,
            @PathVariable String secret,
            Model page,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        throttle.count(Throttle.Kind.POST, request);
        Ticket ticket = door.open(number, secret, request);
        String place = "body";
        String wrong;
        boolean arrived = false;
        try {
            List<Enclosure> enclosed = enclosed(ticket, request);
            arrived = true;
            MessageThread to = to(request);
            String id = PortalText.clean(request.getParameter("corrects"), 19);
            Long corrects = id.matches("\\d{1,18}") ? Long.valueOf(id) : null;
            place = corrects != null ? "fix-" + corrects : place(to);
            FieldError mistake = mistake(secret, enclosed, request);
            if (mistake == null) {
                return "redirect:/c/"
                        + number
                        + "/"
                        + secret
                        + "?done="
                        + done(number, words(to, corrects, enclosed, request));
            }
            wrong = words.error(mistake, language);
        } catch (RefusedFile refused) {
            wrong = words.say(refused, language);
            arrived |= !refused.isAboutSize();
            place = arrived ? place(to(request)) : place;
        } catch (RuleViolation many) {
            wrong = words.error(many.errors().get(0), language);
        }
        response.setStatus(status.refuse(page, wrong, place));
        page.addAttribute("errors", Map.of(place, wrong));
        // Of a form that was too large nothing more is read.
        if (arrived && !place.startsWith("fix-")) {
            page.addAttribute(place, body(request, Messages.LIMIT + 1));
        }
        return status.fill(page, ticket, secret, language);
    }

    private List<Enclosure> enclosed(Ticket ticket, HttpServletRequest request) throws IOException {
        return forms.enclosed(request, evidence.bytes(ticket.id())).stream()
                .map(TalkController::enclosure)
                .toList();
    }

    private static Enclosure enclosure(Upload.Received file) {
        return new Enclosure(file.stored(), file.name());
    }

    private static MessageThread to(HttpServletRequest request) {
        return "MERCHANT".equals(request.getParameter("to"))
                ? MessageThread.PARTIES
                : MessageThread.COMPLAINANT;
    }

    private static String place(MessageThread to) {
        return to == MessageThread.PARTIES ? "direct" : "body";
    }

    private @Nullable FieldError mistake(
            String secret, List<Enclosure> enclosed, HttpServletRequest request) {
        String form = PortalText.clean(request.getParameter("form"), 80);
        if (tokens.check(form, secret) == FormTokens.Verdict.STRANGE) {
            return FieldError.of("", "form_old");
        }
        String body = body(request, Messages.LIMIT + 1);
        if (body.isEmpty() && enclosed.isEmpty()) {
            return FieldError.of("body", "required");
        }
        return body.codePointCount(0, body.length()) > Messages.LIMIT
                ? FieldError.of("body", "too_long", Messages.LIMIT)
                : null;
    }

    private static SayMessage words(
            MessageThread to,
            @Nullable Long corrects,
            List<Enclosure> enclosed,
            HttpServletRequest request) {
        return SayMessage.of(to, Channel.TICKET.name(), body(request, Messages.LIMIT))
                .with(enclosed)
                .correcting(corrects);
    }

    private String done(String number, SayMessage said) {
        try {
            desk.write(number, said);
            return said.corrects() != null
                    ? "corrected"
                    : said.thread() == MessageThread.PARTIES ? "direct" : "message";
        } catch (Conflict late) {
            return late.code().equals("direct_talk_closed") ? "directClosed" : "already";
        }
    }

    private static String body(HttpServletRequest request, int limit) {
        return PortalText.clean(request.getParameter("body"), limit).strip();
    }

    /** As it is shown, without what a camera wrote into it. */
    @GetMapping("/c/{number}/{secret}/messages/{messageId}/files/{fileNo}")
    void file(
            @PathVariable String number,
            @PathVariable String secret,
            @PathVariable long messageId,
            @PathVariable int fileNo,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Ticket ticket = door.open(number, secret, request);
        MessageFile file = talk.file(ticket, messageId, fileNo, Actor.COMPLAINANT);
        delivery.send(files.shown(file.file().sha256()), file.saveAs(), false, request, response);
    }
}
