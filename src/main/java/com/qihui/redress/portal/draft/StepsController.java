package com.qihui.redress.portal.draft;

import com.qihui.redress.portal.FormTokens;
import com.qihui.redress.portal.Throttle;
import com.qihui.redress.shared.FieldError;
import com.qihui.redress.shared.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The steps of the guided complaint: each saves what it was sent, then says what is wrong (R54).
 */
@Controller
class StepsController {

    private static final String RECEIPT = "redirect:/complain/receipt";

    private final DraftCookie cookie;
    private final Drafts drafts;
    private final StepPages pages;
    private final StepForms forms;
    private final DraftReader reader;
    private final Filing filing;
    private final FormTokens tokens;
    private final Throttle throttle;

    StepsController(
            DraftCookie cookie,
            Drafts drafts,
            StepPages pages,
            StepForms forms,
            DraftReader reader,
            Filing filing,
            FormTokens tokens,
            Throttle throttle) {
        this.cookie = cookie;
        this.drafts = drafts;
        this.pages = pages;
        this.forms = forms;
        this.reader = reader;
        this.filing = filing;
        this.tokens = tokens;
        this.throttle = throttle;
    }

    @GetMapping("/complain/{path}")
    String show(
            @PathVariable String path,
            Model page,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        Step step = step(path);
        String secret = cookie.readOrMake(request, response);
        Draft draft = drafts.findOrEmpty(secret);
        if (draft.ticketNumber() != null) {
            return RECEIPT;
        }
        if (draft.fields().getOrDefault("category", "").isEmpty() && step != Step.WHAT) {
            return to(Step.WHAT);
        }
        return pages.show(page, step, draft, secret, language);
    }

    /**
     * What was typed is never lost: it comes back with what is wrong about it, also when the form
     * itself is refused.
     */
    @PostMapping("/complain/{path}")
    String take(
            @PathVariable String path,
            Model page,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        Step step = step(path);
        throttle.count(Throttle.Kind.POST, request);
        Sent sent = Sent.of(step, request);
        Optional<String> known = cookie.read(request);
        if (known.isEmpty()) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            String secret = cookie.readOrMake(request, response);
            Draft unkept = drafts.findOrEmpty(secret).with(sent.fields());
            return again(page, step, unkept, secret, language, "no_cookie");
        }
        String secret = known.get();
        Draft before = drafts.findOrEmpty(secret);
        FormTokens.Verdict verdict = tokens.check(sent.token(), secret);
        if (verdict == FormTokens.Verdict.STRANGE) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            return again(page, step, before.with(sent.fields()), secret, language, "form_old");
        }
        if (verdict == FormTokens.Verdict.EARLY && isForPeople(sent, before)) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            String shown =
                    again(page, step, before.with(sent.fields()), secret, language, "too_early");
            page.addAttribute("form", sent.token());
            return shown;
        }
        cookie.readOrMake(request, response);
        Draft draft = forms.save(secret, step, sent, request);
        if (draft.ticketNumber() != null) {
            return RECEIPT;
        }
        return go(sent.go(), step, draft, secret, page, language, request, response);
    }

    private String go(
            String go,
            Step step,
            Draft draft,
            String secret,
            Model page,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        switch (go) {
            case "back" -> {
                return step == Step.WHAT ? "redirect:/complain" : to(step.previous());
            }
            case "later" -> {
                return to(Step.SEND);
            }
            case "next", "file" -> {
                List<FieldError> errors = errors(step, draft);
                if (!errors.isEmpty()) {
                    response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
                    pages.explain(page, step, errors, language);
                    return pages.show(page, step, draft, secret, language);
                }
                if (step != Step.SEND) {
                    return to(step.next());
                }
                throttle.count(Throttle.Kind.FILING, request);
                filing.file(secret, language);
                return RECEIPT;
            }
            default -> {
                return to(step);
            }
        }
    }

    /** Beginning and filing; in between even the quickest finger is welcome. */
    private static boolean isForPeople(Sent sent, Draft before) {
        return sent.go().equals("file") || before.id() == 0;
    }

    /** The last step answers for all of them. */
    private List<FieldError> errors(Step step, Draft draft) {
        DraftReader.Read read = reader.read(draft);
        return step == Step.SEND ? read.errors() : read.errorsOf(step);
    }

    private String again(
            Model page, Step step, Draft draft, String secret, Locale language, String why) {
        pages.explain(page, step, List.of(FieldError.of("", why)), language);
        return pages.show(page, step, draft, secret, language);
    }

    private static String to(Step step) {
        return "redirect:/complain/" + step.path();
    }

    private static Step step(String path) {
        return Step.at(path).orElseThrow(() -> new NotFound("step", path));
    }
}
