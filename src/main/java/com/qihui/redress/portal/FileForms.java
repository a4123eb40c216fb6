package com.qihui.redress.portal;

import com.qihui.redress.content.Upload;
import com.qihui.redress.evidence.RefusedFile;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.ticket.EvidenceKind;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * Takes in the files of a form; one that is refused holds up no other. Nothing of the body is read
 * before, so that who may not send any is refused before.
 */
@Component
public class FileForms {

    private final Upload upload;
    private final FormTokens tokens;
    private final PortalWords words;

    FileForms(Upload upload, FormTokens tokens, PortalWords words) {
        this.upload = upload;
        this.tokens = tokens;
        this.words = words;
    }

    /** Does with a stored file what it was sent for. */
    public interface Keeper {

        /**
         * @throws RefusedFile when there is no room for it
         */
        void keep(EvidenceKind kind, Upload.Received file);
    }

    /**
     * @param holder as of {@link FormTokens}
     * @param bytesThere what there is already, so that what cannot fit is not even read
     * @return what is wrong, in words; nothing when every file was kept
     * @throws NotFound when this is no form of ours
     * @throws IOException when the sender or the disk fails; it may be sent again then
     */
    public List<String> take(
            HttpServletRequest request,
            String holder,
            long bytesThere,
            Locale language,
            Keeper keeper)
            throws IOException {
        try {
            upload.guardTotal(request, bytesThere);
            List<MultipartFile> sent = chosen(request);
            String form = PortalText.clean(request.getParameter("form"), 80);
            if (tokens.check(form, holder) == FormTokens.Verdict.STRANGE) {
                return List.of(words.say(language, "portal.upload.old"));
            }
            return sent.isEmpty()
                    ? List.of(words.say(language, "portal.upload.required"))
                    : keep(kind(request), sent, language, keeper);
        } catch (RefusedFile refused) {
            return List.of(words.say(refused, language));
        } catch (RuleViolation wrong) {
            return List.of(words.say(language, "portal.upload." + wrong.errors().get(0).code()));
        }
    }

    /**
     * Takes in the files that go with words; where one is refused, none of it is sent.
     *
     * @throws RefusedFile why one is not taken
     * @throws RuleViolation when they are too many
     */
    public List<Upload.Received> enclosed(HttpServletRequest request, long bytesThere)
            throws IOException {
        upload.guardTotal(request, bytesThere);
        List<Upload.Received> received = new ArrayList<>();
        for (MultipartFile one : chosen(request)) {
            received.add(upload.receive(one));
        }
        return received;
    }

    private List<String> keep(
            EvidenceKind kind, List<MultipartFile> sent, Locale language, Keeper keeper)
            throws IOException {
        List<String> wrong = new ArrayList<>();
        for (MultipartFile one : sent) {
            try {
                keeper.keep(kind, upload.receive(one));
            } catch (RefusedFile refused) {
                wrong.add(words.say(refused, language));
            }
        }
        return wrong;
    }

    /** A page has two places to choose from, and the one left alone sends an empty part. */
    private List<MultipartFile> chosen(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
            throw new NotFound("form", "");
        }
        return upload.parts(request, "file").stream()
                .filter(part -> !part.isEmpty() || isNamed(part.getOriginalFilename()))
                .toList();
    }

    private static boolean isNamed(@Nullable String name) {
        return name != null && !name.isBlank();
    }

    private static EvidenceKind kind(HttpServletRequest request) {
        try {
            return EvidenceKind.valueOf(PortalText.clean(request.getParameter("kind"), 40));
        } catch (IllegalArgumentException e) {
            throw new NotFound("kind of evidence", "");
        }
    }
}
