package com.qihui.redress.portal.draft;

import com.qihui.redress.portal.PortalText;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a complainant says about the files of a draft: what can be seen on each. */
@Component
class DraftEvidenceForm {

    private final DraftFiles files;
    private final DraftReader reader;
    private final EvidencePages pages;

    DraftEvidenceForm(DraftFiles files, DraftReader reader, EvidencePages pages) {
        this.files = files;
        this.reader = reader;
        this.pages = pages;
    }

    @Transactional
    void save(Draft draft, String go, HttpServletRequest request) {
        for (EvidenceCard card :
                pages.cards(draft, reader.read(draft).complaint(), Locale.SIMPLIFIED_CHINESE)) {
            for (DraftFile file : card.files()) {
                if (go.equals("remove." + file.id())) {
                    files.remove(draft, file.id());
                } else {
                    files.describe(
                            draft, file.id(), ticked(card, file, request), notice(file, request));
                }
            }
        }
    }

    private static Set<String> ticked(
            EvidenceCard card, DraftFile file, HttpServletRequest request) {
        Set<String> shows = new LinkedHashSet<>();
        for (String detail : card.details()) {
            if (request.getParameter("shows." + file.id() + "." + detail) != null) {
                shows.add(detail);
            }
        }
        return shows;
    }

    private static @Nullable Boolean notice(DraftFile file, HttpServletRequest request) {
        return PortalText.yesOrNo(request.getParameter("notice." + file.id()));
    }
}
