package com.qihui.redress.portal.status;

import com.qihui.redress.account.Actor;
import com.qihui.redress.content.PieceContent;
import com.qihui.redress.content.Upload;
import com.qihui.redress.evidence.Evidence;
import com.qihui.redress.evidence.EvidencePiece;
import com.qihui.redress.evidence.NewPiece;
import com.qihui.redress.portal.FileForms;
import com.qihui.redress.portal.PortalText;
import com.qihui.redress.portal.Throttle;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.ticket.EvidenceKind;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.work.EvidenceSight;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Evidence that comes after the complaint, by its secret link (R44), and what was given before. */
@Controller
class StatusFilesController {

    private final LinkDoor door;
    private final StatusDesk desk;
    private final StatusController status;
    private final Evidence evidence;
    private final EvidenceSight sight;
    private final PieceContent content;
    private final FileForms forms;
    private final Throttle throttle;

    StatusFilesController(
            LinkDoor door,
            StatusDesk desk,
            StatusController status,
            Evidence evidence,
            EvidenceSight sight,
            PieceContent content,
            FileForms forms,
            Throttle throttle) {
        this.door = door;
        this.desk = desk;
        this.status = status;
        this.evidence = evidence;
        this.sight = sight;
        this.content = content;
        this.forms = forms;
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
        List<String> wrong =
                forms.take(
                        request,
                        secret,
                        evidence.bytes(ticket.id()),
                        language,
                        (kind, file) -> desk.add(number, piece(kind, file, request)));
        if (wrong.isEmpty()) {
            return "redirect:/c/" + number + "/" + secret + "?done=files";
        }
        response.setStatus(status.refuse(page, String.join(" ", wrong), "given"));
        return status.fill(page, ticket, secret, language);
    }

    /** What the complainant gave, as it is shown; what others gave is not theirs to see here. */
    @GetMapping("/c/{number}/{secret}/files/{pieceNo}")
    void file(
            @PathVariable String number,
            @PathVariable String secret,
            @PathVariable int pieceNo,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Ticket ticket = door.open(number, secret, request);
        EvidencePiece piece = sight.piece(ticket, pieceNo, Actor.Kind.COMPLAINANT);
        if (!StatusPages.isOwn(piece)) {
            throw new NotFound("piece of evidence", pieceNo);
        }
        content.show(piece, false, request, response);
    }

    private static NewPiece piece(
            EvidenceKind kind, Upload.Received file, HttpServletRequest request) {
        String what = PortalText.clean(request.getParameter("what"), 500).strip();
        Boolean notice = PortalText.yesOrNo(request.getParameter("notice"));
        FileComplaint.Piece said =
                new FileComplaint.Piece(
                        kind, null, null, what.isEmpty() ? null : what, notice, shows(request));
        return NewPiece.withFile(said, file.stored(), file.name());
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
