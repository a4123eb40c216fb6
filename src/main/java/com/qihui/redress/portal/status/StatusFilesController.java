package com.qihui.redress.portal.status;

import com.qihui.redress.evidence.EvidenceFiles;
import com.qihui.redress.evidence.FileName;
import com.qihui.redress.evidence.NewPiece;
import com.qihui.redress.evidence.RefusedFile;
import com.qihui.redress.evidence.StoredFile;
import com.qihui.redress.portal.FormTokens;
import com.qihui.redress.portal.PortalText;
import com.qihui.redress.portal.PortalWords;
import com.qihui.redress.portal.SentFiles;
import com.qihui.redress.portal.Throttle;
import com.qihui.redress.ticket.EvidenceKind;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Ticket;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;

/** Evidence that comes after the complaint, by its secret link (R44). */
@Controller
class StatusFilesController {

    private final LinkDoor door;
    private final StatusDesk desk;
    private final StatusController status;
    private final EvidenceFiles files;
    private final FormTokens tokens;
    private final PortalWords words;
    private final Throttle throttle;

    StatusFilesController(
            LinkDoor door,
            StatusDesk desk,
            StatusController status,
            EvidenceFiles files,
            FormTokens tokens,
            PortalWords words,
            Throttle throttle) {
        this.door = door;
        this.desk = desk;
        this.status = status;
        this.files = files;
        this.tokens = tokens;
        this.words = words;
        this.throttle = throttle;
    }

    /** Where a page that told of a refusal was loaded anew. */
    @GetMapping("/c/{number}/{secret}/files")
    String back(@PathVariable String number, @PathVariable String secret) {
        return "redirect:/c/" + number + "/" + secret;
    }

    @PostMapping("/c/{number}/{secret}/files")
    String upload(
            @PathVariable String number,
            @PathVariable String secret,
            Model page,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        throttle.count(Throttle.Kind.UPLOAD, request);
        Ticket ticket = door.open(number, secret, request);
        SentFiles sent = SentFiles.of(request);
        if (tokens.check(sent.form(), secret) == FormTokens.Verdict.STRANGE) {
            return back(number, secret);
        }
        List<String> refusals = new ArrayList<>();
        for (MultipartFile one : sent.files()) {
            try {
                take(number, sent.kind(), one, request);
            } catch (RefusedFile refused) {
                refusals.add(
                        words.say(
                                language,
                                "file.refused." + refused.why(),
                                refused.places().toArray()));
            }
        }
        if (refusals.isEmpty()) {
            return "redirect:/c/" + number + "/" + secret + "?done=files";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        page.addAttribute("errors", Map.of("file", String.join(" ", refusals)));
        page.addAttribute("mistake", String.join(" ", refusals));
        page.addAttribute("mistakeAt", "file");
        return status.fill(page, ticket, secret, language);
    }

    private void take(
            String number, EvidenceKind kind, MultipartFile file, HttpServletRequest request)
            throws IOException {
        String name = FileName.clean(PortalText.clean(file.getOriginalFilename(), 400));
        if (file.isEmpty() && name == null) {
            return;
        }
        StoredFile stored;
        try (InputStream content = file.getInputStream()) {
            stored = files.receive(content, name);
        }
        desk.add(number, NewPiece.withFile(said(kind, request), stored, name));
    }

    private static FileComplaint.Piece said(EvidenceKind kind, HttpServletRequest request) {
        String what = PortalText.clean(request.getParameter("what"), 500).strip();
        Boolean notice = PortalText.yesOrNo(request.getParameter("notice"));
        return new FileComplaint.Piece(
                kind, null, null, what.isEmpty() ? null : what, notice, shows(request));
    }

    /**
     * As they are called in the checklist; what the checklist does not know it does not look for.
     */
    private static Map<String, Boolean> shows(HttpServletRequest request) {
        String[] ticked = request.getParameterValues("shows");
        return ticked == null
                ? Map.of()
                : Arrays.stream(ticked)
                        .filter(detail -> detail.matches("[A-Za-z]{1,19}"))
                        .distinct()
                        .limit(20)
                        .collect(Collectors.toMap(Function.identity(), detail -> true));
    }
}
