package com.qihui.redress.portal.draft;

import com.qihui.redress.portal.FormTokens;
import com.qihui.redress.portal.PortalSettings;
import com.qihui.redress.portal.PortalWords;
import com.qihui.redress.portal.Throttle;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where a complaint begins, and where it ends with a receipt. */
@Controller
class StartController {

    private final DraftCookie cookie;
    private final Drafts drafts;
    private final Filing filing;
    private final FormTokens tokens;
    private final PortalSettings settings;
    private final PortalWords words;
    private final Throttle throttle;

    StartController(
            DraftCookie cookie,
            Drafts drafts,
            Filing filing,
            FormTokens tokens,
            PortalSettings settings,
            PortalWords words,
            Throttle throttle) {
        this.cookie = cookie;
        this.drafts = drafts;
        this.filing = filing;
        this.tokens = tokens;
        this.settings = settings;
        this.words = words;
        this.throttle = throttle;
    }

    @GetMapping({"/complain", "/complain/"})
    String start(Model page, Locale language, HttpServletRequest request) {
        Optional<String> secret = cookie.read(request);
        Optional<Draft> draft = secret.flatMap(drafts::find);
        page.addAttribute("days", settings.draftLife().toDays());
        page.addAttribute("form", secret.map(tokens::issue).orElse(""));
        page.addAttribute("begun", draft.filter(Draft::isBegun).isPresent());
        page.addAttribute("filed", draft.map(Draft::ticketNumber).orElse(null));
        draft.ifPresent(
                one ->
                        page.addAttribute(
                                "until",
                                words.at(one.touchedAt().plus(settings.draftLife()), language)));
        return "portal/start";
    }

    /** Whatever this browser holds of a complaint is forgotten; one that was filed stays filed. */
    @PostMapping("/complain")
    String forget(HttpServletRequest request, HttpServletResponse response) {
        throttle.count(Throttle.Kind.POST, request);
        Optional<String> secret = cookie.read(request);
        String form = Sent.text(request, "form");
        if (secret.isPresent() && tokens.check(form, secret.get()) != FormTokens.Verdict.STRANGE) {
            drafts.delete(secret.get());
            cookie.take(request, response);
        }
        return Sent.text(request, "go").equals("new")
                ? "redirect:/complain/what"
                : "redirect:/complain";
    }

    @GetMapping("/complain/receipt")
    String receipt(Model page, HttpServletRequest request) {
        Optional<String> secret = cookie.read(request);
        Optional<String> number = secret.flatMap(drafts::find).map(Draft::ticketNumber);
        if (secret.isEmpty() || number.isEmpty()) {
            return "redirect:/complain";
        }
        page.addAttribute("number", number.get());
        page.addAttribute(
                "link",
                ServletUriComponentsBuilder.fromContextPath(request)
                        .path("/c/{number}/{secret}")
                        .build(number.get(), filing.linkSecret(secret.get()))
                        .toString());
        page.addAttribute("form", tokens.issue(secret.get()));
        return "portal/receipt";
    }
}
