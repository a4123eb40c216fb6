package com.qihui.redress.portal;

import com.qihui.redress.shared.NotFound;
import com.qihui.redress.ticket.EvidenceKind;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/**
 * Files as a form sends them. Nothing of the body is read before it is made, so that who may not
 * send any is refused before.
 *
 * @param form the form's token
 */
public record SentFiles(EvidenceKind kind, String form, List<MultipartFile> files) {

    /**
     * @throws NotFound when this is no form of ours
     * @throws org.springframework.web.multipart.MultipartException when it is too large, or broke
     *     off
     */
    public static SentFiles of(HttpServletRequest request) {
        MultipartHttpServletRequest sent =
                WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (sent == null) {
            throw new NotFound("form", "");
        }
        List<MultipartFile> files = sent.getFiles("file");
        return new SentFiles(kind(sent.getParameter("kind")), form(sent), files);
    }

    private static String form(HttpServletRequest request) {
        return PortalText.clean(request.getParameter("form"), 80);
    }

    private static EvidenceKind kind(@Nullable String name) {
        try {
            return EvidenceKind.valueOf(PortalText.clean(name, 40));
        } catch (IllegalArgumentException e) {
            throw new NotFound("kind of evidence", "");
        }
    }
}
