package com.qihui.redress.portal.draft;

import com.qihui.redress.content.FileDelivery;
import com.qihui.redress.evidence.EvidenceFiles;
import com.qihui.redress.evidence.StoredContent;
import com.qihui.redress.portal.FileForms;
import com.qihui.redress.portal.Throttle;
import com.qihui.redress.shared.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The files of a draft: handed in, several at once, and looked at by their giver alone. */
@Controller
class FilesController {

    private static final String EVIDENCE = "redirect:/complain/evidence";

    private final DraftCookie cookie;
    private final Drafts drafts;
    private final DraftUploads uploads;
    private final StepPages pages;
    private final FileForms forms;
    private final EvidenceFiles files;
    private final FileDelivery delivery;
    private final Throttle throttle;

    FilesController(
            DraftCookie cookie,
            Drafts drafts,
            DraftUploads uploads,
            StepPages pages,
            FileForms forms,
            EvidenceFiles files,
            FileDelivery delivery,
            Throttle throttle) {
        this.cookie = cookie;
        this.drafts = drafts;
        this.uploads = uploads;
        this.pages = pages;
        this.forms = forms;
        this.files = files;
        this.delivery = delivery;
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
        Optional<Draft> draft = drafts.find(secret).filter(Draft::isBegun);
        if (draft.isEmpty()) {
            return EVIDENCE;
        }
        List<String> wrong =
                forms.take(
                        request,
                        secret,
                        draft.get().bytes(),
                        language,
                        (kind, file) -> uploads.keep(secret, kind, file));
        if (wrong.isEmpty()) {
            return EVIDENCE;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        page.addAttribute(
                "mistakes",
                wrong.stream().map(text -> new StepPages.Mistake(text, "#checklist")).toList());
        return pages.show(page, Step.EVIDENCE, drafts.findOrEmpty(secret), secret, language);
    }

    /** As it will be shown: without what its camera wrote beside the picture. */
    @GetMapping("/complain/evidence/files/{id}")
    void file(@PathVariable long id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        DraftFile file =
                cookie.read(request).flatMap(drafts::find).stream()
                        .flatMap(draft -> draft.files().stream())
                        .filter(one -> one.id() == id)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("file of draft", id));
        StoredContent shown = files.shown(file.sha256());
        delivery.send(shown, shown.file().type().honestName(file.name()), false, request, response);
    }
}
