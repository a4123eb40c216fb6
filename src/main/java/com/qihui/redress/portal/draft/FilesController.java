package com.qihui.redress.portal.draft;

import com.qihui.redress.evidence.RefusedFile;
import com.qihui.redress.portal.FormTokens;
import com.qihui.redress.portal.PortalWords;
import com.qihui.redress.portal.SentFiles;
import com.qihui.redress.portal.Throttle;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;

/** Takes the files of a draft in, several at once; one that is refused holds up no other. */
@Controller
class FilesController {

    private static final String EVIDENCE = "redirect:/complain/evidence";

    private final DraftCookie cookie;
    private final Drafts drafts;
    private final DraftUploads uploads;
    private final StepPages pages;
    private final PortalWords words;
    private final FormTokens tokens;
    private final Throttle throttle;

    FilesController(
            DraftCookie cookie,
            Drafts drafts,
            DraftUploads uploads,
            StepPages pages,
            PortalWords words,
            FormTokens tokens,
            Throttle throttle) {
        this.cookie = cookie;
        this.drafts = drafts;
        this.uploads = uploads;
        this.pages = pages;
        this.words = words;
        this.tokens = tokens;
        this.throttle = throttle;
    }

    /** Where a page that told of a refusal was loaded anew. */
    @GetMapping("/complain/evidence/files")
    String back() {
        return EVIDENCE;
    }

    @PostMapping("/complain/evidence/files")
    String upload(
            Model page, Locale language, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        throttle.count(Throttle.Kind.UPLOAD, request);
        String secret = cookie.read(request).orElse("");
        if (drafts.find(secret).filter(Draft::isBegun).isEmpty()) {
            return EVIDENCE;
        }
        SentFiles sent = SentFiles.of(request);
        if (tokens.check(sent.form(), secret) == FormTokens.Verdict.STRANGE) {
            return EVIDENCE;
        }
        List<StepPages.Mistake> mistakes = new ArrayList<>();
        for (MultipartFile one : sent.files()) {
            try {
                uploads.take(secret, sent.kind(), one);
            } catch (RefusedFile refused) {
                mistakes.add(
                        new StepPages.Mistake(
                                words.say(
                                        language,
                                        "file.refused." + refused.why(),
                                        refused.places().toArray()),
                                "#card-" + sent.kind()));
            }
        }
        if (mistakes.isEmpty()) {
            return EVIDENCE + "#card-" + sent.kind();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        page.addAttribute("mistakes", mistakes);
        return pages.show(page, Step.EVIDENCE, drafts.findOrEmpty(secret), secret, language);
    }
}
